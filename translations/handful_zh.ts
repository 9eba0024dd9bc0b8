<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh">
<context>
    <name>handful::report::Composer</name>
    <message>
        <source>not given</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>review</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>NG</source>
        <translation>NG</translation>
    </message>
    <message>
        <source>unlabelled</source>
        <translation>未标注</translation>
    </message>
    <message>
        <source>NG: %1</source>
        <translation>NG：%1</translation>
    </message>
    <message>
        <source>Inspection report</source>
        <translation>检验报告</translation>
    </message>
    <message>
        <source>Handful %1, package %2…</source>
        <translation>Handful %1，软件包 %2…</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>零件</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>工位</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Project, set-up</source>
        <translation>项目，设置</translation>
    </message>
    <message>
        <source>%1, run %2</source>
        <translation>%1，第 %2 次运行</translation>
    </message>
    <message>
        <source>Judged images</source>
        <translation>所判定的图像</translation>
    </message>
    <message>
        <source>those of the project</source>
        <translation>项目中的图像</translation>
    </message>
    <message>
        <source>Report made</source>
        <translation>报告生成</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1，由 %2 生成</translation>
    </message>
    <message>
        <source>SHA-256 of the package</source>
        <translation>软件包的 SHA-256</translation>
    </message>
    <message>
        <source>What this report is about</source>
        <translation>本报告的对象</translation>
    </message>
    <message>
        <source>%1, as it was pretrained</source>
        <translation>%1，保持预训练状态</translation>
    </message>
    <message>
        <source>%1, its end fine-tuned (%2)</source>
        <translation>%1，末端经微调（%2）</translation>
    </message>
    <message>
        <source>the whole image</source>
        <translation>整幅图像</translation>
    </message>
    <message>
        <source>a polygon with %1 corners</source>
        <translation>有 %1 个角的多边形</translation>
    </message>
    <message>
        <source>%1 of the image is ignored by a mask</source>
        <translation>图像的 %1 被掩模排除</translation>
    </message>
    <message>
        <source>turned up to %1°, moved up to %2, brightness within %3</source>
        <translation>旋转至多 %1°，位移至多 %2，亮度在 %3 以内</translation>
    </message>
    <message>
        <source>mirrored left to right</source>
        <translation>左右镜像</translation>
    </message>
    <message>
        <source>mirrored top to bottom</source>
        <translation>上下镜像</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>SHA-256 of the network</source>
        <translation>网络的 SHA-256</translation>
    </message>
    <message>
        <source>SHA-256 of the pretrained weights</source>
        <translation>预训练权重的 SHA-256</translation>
    </message>
    <message>
        <source>Heads (weights)</source>
        <translation>评分头（权重）</translation>
    </message>
    <message>
        <source>Image size</source>
        <translation>图像尺寸</translation>
    </message>
    <message>
        <source>Seen by the network</source>
        <translation>网络输入</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Good parts on the line</source>
        <translation>产线上的良品</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>计算设备</translation>
    </message>
    <message>
        <source>Fine-tuned on</source>
        <translation>微调所用设备</translation>
    </message>
    <message>
        <source>Method and settings</source>
        <translation>方法与设置</translation>
    </message>
    <message>
        <source>A network describes every place of an image by features. Several heads measure how far these lie from those of the good images; their logarithms are averaged with the weights below into one score for the image, scaled so that a typical good part has 1. The same set-up with the same images, settings and seed gives the same package, byte for byte.</source>
        <translation>网络用特征描述图像的每个位置。多个评分头测量这些特征与良品图像的距离；其对数按下列权重平均为一幅图像的得分，并缩放使典型良品为 1。相同的图像、设置和种子进行相同的设置，会得到逐字节相同的软件包。</translation>
    </message>
    <message>
        <source>drawn defects told from good images</source>
        <translation>绘制缺陷与良品的区分</translation>
    </message>
    <message>
        <source>distance, in deviations</source>
        <translation>距离（以标准差计）</translation>
    </message>
    <message>
        <source>spread of the good images (log score)</source>
        <translation>良品的离散度（对数得分）</translation>
    </message>
    <message>
        <source>%1, used</source>
        <translation>%1（采用）</translation>
    </message>
    <message>
        <source>pretrained</source>
        <translation>预训练</translation>
    </message>
    <message>
        <source>fine-tuned</source>
        <translation>微调后</translation>
    </message>
    <message>
        <source>Option of the fine-tuning</source>
        <translation>微调选项</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>set by</source>
        <translation>设定者</translation>
    </message>
    <message>
        <source>the user</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>the preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>已变更</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>无记录</translation>
    </message>
    <message>
        <source>Images that the inspection was made from</source>
        <translation>用于建立检验的图像</translation>
    </message>
    <message>
        <source>n = %1. SHA-256 of each file as the set-up read it, and whether the file is still the same. The score is from an inspection that had not seen the image; p is the share of the others, itself included, with at least this score.</source>
        <translation>n = %1。每个文件在设置时读取的 SHA-256，以及文件现在是否仍相同。得分来自没有见过该图像的检验；p 是其他图像（含其自身）中得分不低于它的比例。</translation>
    </message>
    <message>
        <source>image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>file now</source>
        <translation>文件现状</translation>
    </message>
    <message>
        <source>left out by the set-up</source>
        <translation>设置时略去</translation>
    </message>
    <message>
        <source>why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>is</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>said</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>The first %1 of %2 images; the CSV has a line for each.</source>
        <translation>%2 张图像中的前 %1 张；CSV 中每张一行。</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>未读取</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>建立所用</translation>
    </message>
    <message>
        <source>Report made with</source>
        <translation>报告生成所用</translation>
    </message>
    <message>
        <source>Time of the set-up</source>
        <translation>设置用时</translation>
    </message>
    <message>
        <source>Time for one image</source>
        <translation>单张图像用时</translation>
    </message>
    <message>
        <source>%1 ms in the middle of n = %2, with reading the file</source>
        <translation>%1 毫秒（n = %2 的中位数，含读取文件）</translation>
    </message>
    <message>
        <source>Versions and times</source>
        <translation>版本与时间</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>编制</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>none were judged</source>
        <translation>没有判定</translation>
    </message>
    <message>
        <source>%1 of %2 = %3 (95 %: %4 to %5)</source>
        <translation>%2 张中 %1 张 = %3（95 %：%4 至 %5）</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>NG above score %1, review above %2; a typical good part has 1.</source>
        <translation>得分高于 %1 为 NG，高于 %2 待复核；典型良品为 1。</translation>
    </message>
    <message>
        <source>NG above score %1, no review band; a typical good part has 1.</source>
        <translation>得分高于 %1 为 NG，无复核区间；典型良品为 1。</translation>
    </message>
    <message>
        <source>False rejects, leave-image-out</source>
        <translation>误判良品（留一图像法）</translation>
    </message>
    <message>
        <source>False rejects</source>
        <translation>误判良品</translation>
    </message>
    <message>
        <source>Missed defects</source>
        <translation>漏检缺陷</translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation>AUROC</translation>
    </message>
    <message>
        <source>%1 (95 %: %2 to %3)</source>
        <translation>%1（95 %：%2 至 %3）</translation>
    </message>
    <message>
        <source>%1 of the judged images are byte for byte images of the set-up. The inspection has seen them; their scores prove nothing.</source>
        <translation>所判定的图像中有 %1 张与设置所用图像逐字节相同。检验已见过它们，其得分不能证明任何事。</translation>
    </message>
    <message>
        <source>%1 files of the set-up are no longer what they were when it was made; the list of images names them.</source>
        <translation>设置所用文件中有 %1 个已与当时不同；图像列表中有标明。</translation>
    </message>
    <message>
        <source>Good images that stand out and raise the threshold: %1; see Threshold.</source>
        <translation>良品图像中有 %1 张明显突出，抬高了阈值；见“阈值”。</translation>
    </message>
    <message>
        <source>%1 images could not be read and are not part of any rate.</source>
        <translation>%1 张图像无法读取，未计入任何比率。</translation>
    </message>
    <message>
        <source>said OK</source>
        <translation>判为 OK</translation>
    </message>
    <message>
        <source>said NG</source>
        <translation>判为 NG</translation>
    </message>
    <message>
        <source>images (n)</source>
        <translation>图像数 (n)</translation>
    </message>
    <message>
        <source>is OK</source>
        <translation>实际 OK</translation>
    </message>
    <message>
        <source>is NG</source>
        <translation>实际 NG</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>of n</source>
        <translation>总数 n</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>95 % interval (exact)</source>
        <translation>95 % 区间（精确）</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>False rejects: good parts called NG</source>
        <translation>误判良品：被判为 NG 的良品</translation>
    </message>
    <message>
        <source>Good parts sent to review</source>
        <translation>送复核的良品</translation>
    </message>
    <message>
        <source>Missed defects: defects called OK</source>
        <translation>漏检缺陷：被判为 OK 的缺陷</translation>
    </message>
    <message>
        <source>Defects sent to review</source>
        <translation>送复核的缺陷</translation>
    </message>
    <message>
        <source>Defects called NG</source>
        <translation>被判为 NG 的缺陷</translation>
    </message>
    <message>
        <source>Kind of defect</source>
        <translation>缺陷种类</translation>
    </message>
    <message>
        <source>missed, 95 % interval (exact)</source>
        <translation>漏检，95 % 区间（精确）</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Good images that the inspection was made from are judged by the score that they got from an inspection without them (leave-image-out).</source>
        <translation>用于建立检验的良品图像，按不含该图像的检验所给的得分判定（留一图像法）。</translation>
    </message>
    <message>
        <source>Intervals: two-sided, exact binomial (Clopper and Pearson). Review counts as neither a false reject nor a missed defect.</source>
        <translation>区间：双侧，精确二项（Clopper-Pearson）。待复核既不计为误判良品，也不计为漏检缺陷。</translation>
    </message>
    <message>
        <source>No ROC curve and no AUROC: both need good images and images of defects, and there are %1 and %2.</source>
        <translation>没有 ROC 曲线和 AUROC：二者都需要良品图像和缺陷图像，现有分别为 %1 张和 %2 张。</translation>
    </message>
    <message>
        <source>good parts called NG</source>
        <translation>被判为 NG 的良品</translation>
    </message>
    <message>
        <source>defects called NG</source>
        <translation>被判为 NG 的缺陷</translation>
    </message>
    <message>
        <source>threshold in force</source>
        <translation>当前阈值</translation>
    </message>
    <message>
        <source>ROC curve: defects called NG over good parts called NG.</source>
        <translation>ROC 曲线：被判为 NG 的缺陷对被判为 NG 的良品。</translation>
    </message>
    <message>
        <source>good, from the set-up, leave-image-out, n = %1</source>
        <translation>良品，设置所用，留一图像法，n = %1</translation>
    </message>
    <message>
        <source>good, tested, n = %1</source>
        <translation>良品，测试，n = %1</translation>
    </message>
    <message>
        <source>good, not from the set-up, n = %1</source>
        <translation>良品，非设置所用，n = %1</translation>
    </message>
    <message>
        <source>defects, n = %1</source>
        <translation>缺陷，n = %1</translation>
    </message>
    <message>
        <source>unlabelled, n = %1</source>
        <translation>未标注，n = %1</translation>
    </message>
    <message>
        <source>NG above %1</source>
        <translation>高于 %1 为 NG</translation>
    </message>
    <message>
        <source>review above %1</source>
        <translation>高于 %1 待复核</translation>
    </message>
    <message>
        <source>score (1 = a typical good part)</source>
        <translation>得分（1 = 典型良品）</translation>
    </message>
    <message>
        <source>score (1 = a typical good part), logarithmic</source>
        <translation>得分（1 = 典型良品），对数刻度</translation>
    </message>
    <message>
        <source>highest bar: %1</source>
        <translation>最高条：%1</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Where the scores lie, by kind of image.</source>
        <translation>各类图像的得分分布。</translation>
    </message>
    <message>
        <source>Missed defect</source>
        <translation>漏检缺陷</translation>
    </message>
    <message>
        <source>False reject</source>
        <translation>误判良品</translation>
    </message>
    <message>
        <source>Sent to review</source>
        <translation>送复核</translation>
    </message>
    <message>
        <source>Stands out among the good images</source>
        <translation>在良品图像中突出</translation>
    </message>
    <message>
        <source>Unlabelled and not OK</source>
        <translation>未标注且非 OK</translation>
    </message>
    <message>
        <source>Defect found, near the threshold</source>
        <translation>检出的缺陷，接近阈值</translation>
    </message>
    <message>
        <source>score %1, leave-image-out</source>
        <translation>得分 %1，留一图像法</translation>
    </message>
    <message>
        <source>is %1, said %2, score %3, p %4</source>
        <translation>实际 %1，判定 %2，得分 %3，p %4</translation>
    </message>
    <message>
        <source>Images that deserve a look</source>
        <translation>值得查看的图像</translation>
    </message>
    <message>
        <source>None: no false reject, no missed defect, no review, no odd good image.</source>
        <translation>无：没有误判良品、漏检缺陷、待复核，也没有异常的良品图像。</translation>
    </message>
    <message>
        <source>typical of good parts</source>
        <translation>良品的典型值</translation>
    </message>
    <message>
        <source>%1 more images deserve a look and are not shown here; the CSV has a line for each image.</source>
        <translation>另有 %1 张值得查看的图像未在此显示；CSV 中每张图像一行。</translation>
    </message>
    <message>
        <source>by counting</source>
        <translation>由计数得出</translation>
    </message>
    <message>
        <source>by the spread</source>
        <translation>由离散度得出</translation>
    </message>
    <message>
        <source>the highest score</source>
        <translation>最高得分</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>暂定</translation>
    </message>
    <message>
        <source>drawn by hand</source>
        <translation>手动设定</translation>
    </message>
    <message>
        <source>Found by counting. Each of the %1 good images was scored by an inspection that had not seen it; the threshold is the score of rank %2 among them, counted from the lowest.</source>
        <translation>由计数得出。%1 张良品图像均由没有见过它的检验评分；阈值为其中从低到高第 %2 个得分。</translation>
    </message>
    <message>
        <source>Estimated from the spread. Each of the %1 good images was scored by an inspection that had not seen it; the threshold is the one-sided prediction bound (Student&apos;s t) of the logarithms of these scores for the next good part.</source>
        <translation>由离散度估计。%1 张良品图像均由没有见过它的检验评分；阈值为这些得分的对数对下一个良品的单侧预测界限（学生 t 分布）。</translation>
    </message>
    <message>
        <source>The highest of the scores of the %1 good images, each scored by an inspection that had not seen it.</source>
        <translation>%1 张良品图像得分中的最高者，每张均由没有见过它的检验评分。</translation>
    </message>
    <message>
        <source>Provisional: %1 good images are too few to draw a threshold from. It was set with an assumed spread and promises nothing.</source>
        <translation>暂定：%1 张良品图像不足以得出阈值。它是按假定的离散度设定的，不作任何保证。</translation>
    </message>
    <message>
        <source>Drawn by hand; the change history says by whom, when and why. The rates beside it are what the scores of the %1 good images say about a line in this place.</source>
        <translation>手动设定；变更记录写明由谁、何时、为何设定。所列比率是 %1 张良品图像的得分对此处界线的说明。</translation>
    </message>
    <message>
        <source>It is assumed that the good images are a fair sample of the good parts to come: same product, camera, light and position, taken independently of each other.</source>
        <translation>假定良品图像是今后良品的公正样本：产品、相机、光照和位置相同，且相互独立拍摄。</translation>
    </message>
    <message>
        <source>It is further assumed that the logarithms of the scores of good parts are normally distributed. %1 images cannot prove this.</source>
        <translation>另假定良品得分的对数服从正态分布。%1 张图像无法证明这一点。</translation>
    </message>
    <message>
        <source>The rates are exact only for a line that was drawn without looking at these scores.</source>
        <translation>只有在未看这些得分的情况下设定的界线，比率才是精确的。</translation>
    </message>
    <message>
        <source>No form of the distribution is assumed.</source>
        <translation>不假定任何分布形式。</translation>
    </message>
    <message>
        <source>From n = %1 good images no rate of false rejects can be promised.</source>
        <translation>由 n = %1 张良品图像无法对误判良品率作出保证。</translation>
    </message>
    <message>
        <source>at most %1 expected</source>
        <translation>预期至多 %1</translation>
    </message>
    <message>
        <source>%1 expected</source>
        <translation>预期 %1</translation>
    </message>
    <message>
        <source>Good parts rejected in production: %1, from n = %2 good images.</source>
        <translation>生产中被判 NG 的良品：%1，基于 n = %2 张良品图像。</translation>
    </message>
    <message>
        <source>Good parts rejected in production: %1, no more than %2 (one-sided 95 % bound), from n = %3 good images.</source>
        <translation>生产中被判 NG 的良品：%1，不超过 %2（单侧 95 % 界限），基于 n = %3 张良品图像。</translation>
    </message>
    <message>
        <source>%1 more good images without a false reject would prove %2 at 95 %.</source>
        <translation>再有 %1 张未被误判的良品图像，即可以 95 % 置信度证明 %2。</translation>
    </message>
    <message>
        <source>NG above</source>
        <translation>NG 高于</translation>
    </message>
    <message>
        <source>score %1 (1 is a typical good part)</source>
        <translation>得分 %1（1 为典型良品）</translation>
    </message>
    <message>
        <source>Review above</source>
        <translation>待复核高于</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>得分 %1</translation>
    </message>
    <message>
        <source>no review band</source>
        <translation>无复核区间</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Drawn from</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>n = %1 good images</source>
        <translation>n = %1 张良品图像</translation>
    </message>
    <message>
        <source>Accepted rate of false rejects</source>
        <translation>接受的误判良品率</translation>
    </message>
    <message>
        <source>none was asked for</source>
        <translation>未指定</translation>
    </message>
    <message>
        <source>Expected rate</source>
        <translation>预期比率</translation>
    </message>
    <message>
        <source>no promise</source>
        <translation>不作保证</translation>
    </message>
    <message>
        <source>95 % upper bound</source>
        <translation>95 % 上界</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>When (UTC)</source>
        <translation>时间 (UTC)</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Change history of the threshold</source>
        <translation>阈值变更记录</translation>
    </message>
    <message>
        <source>Every line that was ever in force, oldest first; the last one is in force. An arrow shows from what to what it was changed. The entries are kept in the project&apos;s folder with the clock of the computer; they are not signed.</source>
        <translation>列出曾经生效的每条界线，最早的在前；最后一条为当前生效。箭头表示由何值改为何值。记录以计算机时钟保存在项目文件夹中，未经签名。</translation>
    </message>
    <message>
        <source>The rates hold for parts like those in the images. After a change of product, supplier, camera, lens, light or position they have to be found again.</source>
        <translation>比率只对与图像中类似的零件成立。更换产品、供应商、相机、镜头、光照或位置后，必须重新求取。</translation>
    </message>
    <message>
        <source>Missed defects are counted on the %1 images of defects that were at hand. About defects of another kind, size or place these figures say nothing.</source>
        <translation>漏检缺陷是在现有的 %1 张缺陷图像上统计的。对于其他种类、大小或位置的缺陷，这些数字不说明任何问题。</translation>
    </message>
    <message>
        <source>There were no images of defects. Nothing in this report says which defects are found, or how small they may be.</source>
        <translation>没有缺陷图像。本报告不说明能检出哪些缺陷，或能检出多小的缺陷。</translation>
    </message>
    <message>
        <source>The intervals assume that every image shows another part. Several images of the same part, or of parts made one after the other, make them too narrow.</source>
        <translation>区间假定每张图像拍摄的是不同零件。同一零件或连续生产的零件的多张图像会使区间过窄。</translation>
    </message>
    <message>
        <source>The share of defects in production is not part of any figure; how many of the rejected parts are really bad depends on it.</source>
        <translation>生产中的缺陷比例未计入任何数字；被判 NG 的零件中有多少确实不良，取决于该比例。</translation>
    </message>
    <message>
        <source>AUROC says how well the scores order good parts and defects, over all thresholds. It is not a rate of the line.</source>
        <translation>AUROC 说明在所有阈值下得分对良品与缺陷的排序好坏。它不是产线上的比率。</translation>
    </message>
    <message>
        <source>Repeatability of camera and handling was not measured. That takes the same parts, inspected several times.</source>
        <translation>未测量相机和操作的重复性。那需要对相同零件多次检验。</translation>
    </message>
    <message>
        <source>What these figures do not prove</source>
        <translation>这些数字不能证明什么</translation>
    </message>
    <message>
        <source>%1 of the %2 good images score so far below the others that they count as near copies of one another, such as two images of one part. They say nothing about the next part; the threshold rests on the other %3.</source>
        <translation>%2 张良品图像中有 %1 张的得分远低于其余图像，视为彼此近乎相同，例如同一零件的两张图像。它们对下一个零件不说明任何问题；阈值以其余 %3 张为依据。</translation>
    </message>
    <message>
        <source>Left the image as the network sees it, right its heat map. The colours run from the typical place of a good part (0) to where a place of a good part is marked (1) and are the same in every image; a yellow line encloses what is marked.</source>
        <translation>左侧为网络所见的图像，右侧为其热力图。颜色从良品的典型位置（0）到良品位置开始被标记处（1），在每张图像中都相同；黄线圈出被标记的部分。</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>This release does not know the options of the fine-tuning that the project has; the release that made it does.</source>
        <translation>此版本不认识项目中的微调选项；创建该项目的版本认识。</translation>
    </message>
    <message>
        <source>%1 cannot be read and is left out.</source>
        <translation>%1 无法读取，已排除。</translation>
    </message>
    <message>
        <source>%1 is the same picture as an earlier one and is left out.</source>
        <translation>%1 与之前的某张图像完全相同，已排除。</translation>
    </message>
    <message>
        <source>%1 is nearly the same picture as another one, or shows the same part. Pictures of different parts make a better inspection.</source>
        <translation>%1 与另一张图像几乎相同，或拍的是同一零件。使用不同零件的图像，检测效果更好。</translation>
    </message>
    <message>
        <source>%1 has another size than the other pictures; it is resized.</source>
        <translation>%1 与其他图像尺寸不同，已缩放。</translation>
    </message>
    <message>
        <source>%1 has other proportions than the first picture; the part is seen distorted.</source>
        <translation>%1 与第一张图像宽高比不同，零件会变形。</translation>
    </message>
    <message>
        <source>%1 is much less sharp than the others.</source>
        <translation>%1 明显不如其他图像清晰。</translation>
    </message>
    <message>
        <source>%1 is very dark.</source>
        <translation>%1 非常暗。</translation>
    </message>
    <message>
        <source>%1 is overexposed.</source>
        <translation>%1 曝光过度。</translation>
    </message>
    <message>
        <source>With fewer than four good images the threshold is provisional.</source>
        <translation>良品图像少于四张，阈值只是暂定的。</translation>
    </message>
    <message>
        <source>%1 scores far above the other good pictures and raises the threshold, so that more defects are missed.</source>
        <translation>%1 的得分远高于其他良品图像，会抬高阈值，导致漏检更多缺陷。</translation>
    </message>
    <message>
        <source>The network is used as it was pretrained: this build of Handful cannot fine-tune it.</source>
        <translation>网络按预训练状态使用：此构建的 Handful 无法微调。</translation>
    </message>
    <message>
        <source>The fine-tuning came to nothing (the features fell together); the pretrained network is used.</source>
        <translation>微调未成功（特征塌缩）；使用预训练网络。</translation>
    </message>
    <message>
        <source>The memory of the graphics card is too small for whole batches; the training took them in parts, to the same result.</source>
        <translation>显卡内存不足以容纳整批图像，训练分批进行，结果相同。</translation>
    </message>
    <message>
        <source>The memory of the graphics card is too small for this training; it ran on the processor.</source>
        <translation>显卡内存不足以进行此训练，已改在处理器上运行。</translation>
    </message>
    <message>
        <source>%1 could not be aligned and is taken as it lies.</source>
        <translation>%1 无法对齐，按原位置使用。</translation>
    </message>
    <message>
        <source>Defects as small as stated are seen at less than their size, even with the largest network input. A smaller region of interest sees smaller ones.</source>
        <translation>即使网络输入取最大，所指定的小缺陷也无法以足够的尺寸看到。缩小检测区域可以看到更小的缺陷。</translation>
    </message>
    <message>
        <source>This picture cannot be read.</source>
        <translation>此图像无法读取。</translation>
    </message>
    <message>
        <source>set-up, run %1</source>
        <translation>设置，第 %1 次运行</translation>
    </message>
    <message>
        <source>CPU, threads: %1</source>
        <translation>CPU，线程数：%1</translation>
    </message>
    <message>
        <source>quick</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>thorough</source>
        <translation>彻底</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>载入</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>features</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>fine-tuning</source>
        <translation>微调</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>self-test</source>
        <translation>自检</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Where the defects are</source>
        <translation>缺陷的位置</translation>
    </message>
    <message>
        <source>Images of defects with a mask</source>
        <translation>带掩模的缺陷图像</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 张中的 %1 张</translation>
    </message>
    <message>
        <source>Defects found by a marked place</source>
        <translation>由标记位置找到的缺陷</translation>
    </message>
    <message>
        <source>Good images with a marked place</source>
        <translation>带有标记位置的良品图像</translation>
    </message>
    <message>
        <source>Overlap of mark and defect</source>
        <translation>标记与缺陷的重叠</translation>
    </message>
    <message>
        <source>Pixel AUROC</source>
        <translation>像素 AUROC</translation>
    </message>
    <message>
        <source>PRO up to 30 % of the good pixels</source>
        <translation>PRO（至良品像素的 30 %）</translation>
    </message>
    <message>
        <source>PRO up to 5 % of the good pixels</source>
        <translation>PRO（至良品像素的 5 %）</translation>
    </message>
    <message>
        <source>Connected defects in the masks</source>
        <translation>掩模中的连通缺陷</translation>
    </message>
    <message>
        <source>The masks of the test set say which pixels are defects. A defect counts as found if a marked place touches it; the overlap is the share of the marked or defective pixels that are both, in the mean. Pixel AUROC: how often a defective pixel is hotter than a good one; large defects weigh most. PRO: how much of each defect is covered while few good pixels are; small defects weigh as much as large ones. 1 is best for both.</source>
        <translation>测试集的掩模说明哪些像素是缺陷。标记位置触及缺陷即算找到；重叠是被标记或有缺陷的像素中两者兼具的比例的平均值。像素 AUROC：缺陷像素比良品像素更热的频率，大缺陷的权重最大。PRO：在只有少量良品像素被覆盖时，每个缺陷被覆盖的程度，小缺陷与大缺陷权重相同。两者均以 1 为最佳。</translation>
    </message>
    <message>
        <source>Pixel AUROC and PRO have no interval: the pixels of an image are not independent of each other. The counts of images have one.</source>
        <translation>像素 AUROC 和 PRO 没有区间：一张图像的像素彼此不独立。图像计数有区间。</translation>
    </message>
    <message>
        <source>The mask %1 cannot be used.</source>
        <translation>掩模 %1 无法使用。</translation>
    </message>
    <message>
        <source>few false rejects</source>
        <translation>少误判</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>few missed defects</source>
        <translation>少漏检</translation>
    </message>
    <message>
        <source>preset “%1”</source>
        <translation>预设“%1”</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Drawn by the preset “%1” from the scores of the good images and of known defects; the change history says by whom, when and why. The rates beside it are what the scores of the %2 good images say about a line in this place.</source>
        <translation>由预设“%1”根据良品图像和已知缺陷的得分设定；变更记录写明由谁、何时、为何设定。所列比率是 %2 张良品图像的得分对此处界线的说明。</translation>
    </message>
    <message>
        <source>No image of a good part was among them: nothing is said about good parts lost.</source>
        <translation>其中没有良品图像：无法说明误判的良品。</translation>
    </message>
    <message>
        <source>Good parts called NG: %1. The set-up had too few good images for a promise.</source>
        <translation>被判为 NG 的良品：%1。设置时的良品图像太少，没有作出承诺。</translation>
    </message>
    <message>
        <source>Good parts called NG: %1, in line with the promised %2.</source>
        <translation>被判为 NG 的良品：%1，符合承诺的 %2。</translation>
    </message>
    <message>
        <source>Good parts called NG: %1, more than the expected %2, but not beyond the %3 that the few good images of the set-up left open.</source>
        <translation>被判为 NG 的良品：%1，高于预期的 %2，但未超出设置时少量良品图像所留余地 %3。</translation>
    </message>
    <message>
        <source>Good parts called NG: %1, more than the promised %2.</source>
        <translation>被判为 NG 的良品：%1，高于承诺的 %2。</translation>
    </message>
    <message>
        <source>No image of a defect was among them: nothing is said about missed defects.</source>
        <translation>其中没有缺陷图像：无法说明漏检情况。</translation>
    </message>
    <message>
        <source>Defects called OK: %1. Nothing had been promised: the project had no image labelled NG.</source>
        <translation>被判为 OK 的缺陷：%1。项目中没有标为 NG 的图像，没有作出承诺。</translation>
    </message>
    <message>
        <source>Defects called OK: %1, in line with the %2 of the project.</source>
        <translation>被判为 OK 的缺陷：%1，与项目中的 %2 相符。</translation>
    </message>
    <message>
        <source>Defects called OK: %1, more than the %2 of the project, but not beyond the %3 that so few leave open.</source>
        <translation>被判为 OK 的缺陷：%1，多于项目中的 %2，但未超出如此少的图像所留余地 %3。</translation>
    </message>
    <message>
        <source>Defects called OK: %1, more than the %2 of the project.</source>
        <translation>被判为 OK 的缺陷：%1，多于项目中的 %2。</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>The inspection tried on images that had no part in setting it up; those with the bytes of an image of the project were left out.</source>
        <translation>用未参与设置的图像对检验进行的测试；与项目图像字节相同的图像已被排除。</translation>
    </message>
    <message>
        <source>The lines were moved after this verification; it does not speak for them.</source>
        <translation>此次验证之后线条被移动过；结果不适用于现在的线条。</translation>
    </message>
    <message>
        <source>The part was set up again after this verification; it does not speak for this inspection.</source>
        <translation>此次验证之后重新进行了设置；结果不适用于当前检验。</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>验证时间</translation>
    </message>
    <message>
        <source>%1, verified by %2</source>
        <translation>%1，执行人 %2</translation>
    </message>
    <message>
        <source>Entry on record</source>
        <translation>记录编号</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>线条</translation>
    </message>
    <message>
        <source>NG above %1, review above %2</source>
        <translation>高于 %1 为 NG，高于 %2 待复核</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>%1 inspected, %2 not read, %3 left out</source>
        <translation>检验 %1 张，无法读取 %2 张，排除 %3 张</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 images are listed.</source>
        <translation>仅列出 %2 张图像中的前 %1 张。</translation>
    </message>
    <message>
        <source>False rejects, other good images</source>
        <translation>误判良品（其他良品图像）</translation>
    </message>
    <message>
        <source>The lines were moved after the set-up. If the images judged here were looked at for it, these counts are no independent test; see What these figures do not prove.</source>
        <translation>阈值在设置之后被移动过。若为此看过此处所判的图像，这些计数就不是独立的检验；见“这些数字不能证明什么”。</translation>
    </message>
    <message>
        <source>%1 files of the set-up were not found; the list of images names them.</source>
        <translation>设置所用文件中有 %1 个未找到；图像列表中有标明。</translation>
    </message>
    <message>
        <source>… of the set-up, leave-image-out</source>
        <translation>…设置所用（留一图像法）</translation>
    </message>
    <message>
        <source>… not of the set-up</source>
        <translation>…非设置所用</translation>
    </message>
    <message>
        <source>The interval is a bootstrap of both kinds.</source>
        <translation>该区间由对两类图像的自助法得出。</translation>
    </message>
    <message>
        <source>All pairs of a defect and a good part are in the same order, so a bootstrap would see no doubt at all. The interval is the exact one of %1 independent pairs, as many as there are images of the rarer kind, and may be wider than that of a slightly lower AUROC.</source>
        <translation>所有“缺陷与良品”对的次序都相同，因此自助法看不出任何不确定性。该区间是 %1 个独立对（等于较少一类的图像数）的精确区间，可能比略低的 AUROC 的区间更宽。</translation>
    </message>
    <message>
        <source>AUROC %1, 95 % interval %2 to %3, from n = %4 good images and n = %5 images of defects: how often a defect scores above a good part; 1 is best, 0.5 is guessing.</source>
        <translation>AUROC %1，95 % 区间 %2 至 %3，良品图像 n = %4，缺陷图像 n = %5：缺陷得分高于良品的频率；1 最好，0.5 相当于猜测。</translation>
    </message>
    <message>
        <source>Circles are good parts, triangles defects, rings unlabelled images. 30 or more of a kind are drawn as bars, with a stroke for each image below.</source>
        <translation>圆为良品，三角为缺陷，圆环为未标注图像。一类有 30 张或以上时画成条形，其下每张图像一条短线。</translation>
    </message>
    <message>
        <source>The scores come from inspections that each lack one image or one group of images, not from the final one, so both rates are approximate.</source>
        <translation>得分来自各缺一张或一组图像的检验，而非最终的检验，因此两个比率都是近似的。</translation>
    </message>
    <message>
        <source>For a procedure close to this one (CV+) theory guarantees, however much the inspections differ, an expected rate of no more than about twice as much, here %1. An expected rate is the mean over many set-ups like this one; the 95 % bound is for this one set-up, which may be worse than the mean.</source>
        <translation>对于一种与此相近的方法（CV+），无论各检验之间差异多大，理论都保证预期比率最多约为两倍，此处为 %1。预期比率是许多次此类设置的平均；95 % 界限针对这一次设置，它可能比平均差。</translation>
    </message>
    <message>
        <source>This holds if the logarithms of the scores of good parts are normally distributed.</source>
        <translation>这在良品得分的对数服从正态分布时成立。</translation>
    </message>
    <message>
        <source>Good parts not called OK, review and NG together: %1, no more than %2 (one-sided 95 % bound), by the same reckoning.</source>
        <translation>未判 OK 的良品（待复核与 NG 合计）：%1，不超过 %2（单侧 95 % 界限），以同样方法计算。</translation>
    </message>
    <message>
        <source>Rates reckoned from</source>
        <translation>比率依据</translation>
    </message>
    <message>
        <source>The good images of this report are those that the inspection was made from. Each was scored by an inspection that had not seen it, yet they are no independent test; that takes other images, never used before.</source>
        <translation>本报告中的良品图像正是用来建立检验的图像。虽然每张均由没有见过它的检验评分，但它们不是独立的检验；那需要从未用过的其他图像。</translation>
    </message>
    <message>
        <source>%1 of the %2 good images of this report are among those that the inspection was made from. Each of these was scored by an inspection that had not seen it, yet they are no independent test. The other %3 were not part of the set-up.</source>
        <translation>本报告的 %2 张良品图像中有 %1 张是用来建立检验的图像。虽然其中每张均由没有见过它的检验评分，但它们不是独立的检验。其余 %3 张未用于设置。</translation>
    </message>
    <message>
        <source>The lines were moved after the set-up. If whoever or whatever drew them knew the scores of the images judged here, these are no independent test: the counts on them tend to be better than on parts to come. That takes other images, never used before.</source>
        <translation>阈值在设置之后被移动过。若当时已知此处所判图像的得分，这些图像就不是独立的检验：其计数往往比今后的零件更好。独立的检验需要从未用过的其他图像。</translation>
    </message>
    <message>
        <source>With %1 more good images the accepted rate of %2 would be counted instead of estimated from the spread of the scores.</source>
        <translation>再有 %1 张良品图像，接受率 %2 即可由计数得出，而不再由得分的离散度估计。</translation>
    </message>
    <message>
        <source>%1 stands out among the good images: its score is %2 times the highest of those that do not, and it raises the threshold, so that more defects are missed. It should be confirmed that this part is good, or the inspection set up again without it.</source>
        <translation>%1 在良品图像中明显突出：其得分为不突出者中最高值的 %2 倍，抬高了阈值，导致漏检更多缺陷。应确认该零件确为良品，或不用它重新设置检验。</translation>
    </message>
</context>
<context>
    <name>handful::ui::BeliefDialog</name>
    <message>
        <source>What counts as variation, what as a defect</source>
        <translation>什么算正常波动，什么算缺陷</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Your images are being measured …</source>
        <translation>正在测量您的图像……</translation>
    </message>
    <message>
        <source>Good parts on your line come …</source>
        <translation>产线上的良品会……</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>turned by up to</source>
        <extracomment>… turned by up to 5°</extracomment>
        <translation>最大旋转</translation>
    </message>
    <message>
        <source>brighter or darker by up to</source>
        <translation>最大明暗变化</translation>
    </message>
    <message>
        <source>shifted by up to</source>
        <translation>最大偏移</translation>
    </message>
    <message>
        <source>°</source>
        <translation>°</translation>
    </message>
    <message>
        <source>In per cent of the picture&apos;s side</source>
        <translation>占图像边长的百分比</translation>
    </message>
    <message>
        <source>180° means any angle</source>
        <translation>180° 表示任意角度</translation>
    </message>
    <message>
        <source>also mirrored left to right</source>
        <translation>也会左右镜像</translation>
    </message>
    <message>
        <source>also mirrored top to bottom</source>
        <translation>也会上下镜像</translation>
    </message>
    <message>
        <source>Take what was measured</source>
        <translation>采用测量值</translation>
    </message>
    <message>
        <source>State only what really happens: what you allow here is no defect any more.</source>
        <translation>只填写确实会发生的情况：这里允许的将不再算缺陷。</translation>
    </message>
    <message>
        <source>Defects that can happen to your part</source>
        <translation>您的零件可能出现的缺陷</translation>
    </message>
    <message>
        <source>They teach the network what to tell from a good part, and judge it. One kind stays on.</source>
        <translation>网络据此学习与良品的区别，并据此接受评判。至少保留一种。</translation>
    </message>
    <message>
        <source>Good image to show it on</source>
        <translation>用于展示的良品图像</translation>
    </message>
    <message>
        <source>Show others</source>
        <translation>换一批</translation>
    </message>
    <message>
        <source>Shown on</source>
        <translation>展示于</translation>
    </message>
    <message>
        <source>Measured on your images, with some room: turned by up to %1°, brighter or darker by %2, shifted by %3.</source>
        <extracomment>%1 degrees, %2 and %3 &quot;4 %&quot;</extracomment>
        <translation>由您的图像测得（留有余量）：旋转最大 %1°，明暗 %2，偏移 %3。</translation>
    </message>
</context>
<context>
    <name>handful::ui::BeliefStrip</name>
    <message>
        <source>Still a good part</source>
        <translation>仍是良品</translation>
    </message>
    <message>
        <source>A defect, drawn by the machine and outlined here</source>
        <translation>缺陷（由程序绘制，此处勾出轮廓）</translation>
    </message>
    <message>
        <source>Being drawn …</source>
        <translation>正在绘制……</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>varied</source>
        <translation>变化后</translation>
    </message>
</context>
<context>
    <name>handful::ui::CompareDialog</name>
    <message>
        <source>Two set-ups on the same images</source>
        <translation>用相同图像比较两次设置</translation>
    </message>
    <message>
        <source>Scores of the first set-up against those of the second</source>
        <translation>第一次设置的得分与第二次的得分</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>First</source>
        <translation>第一次</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>第二次</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Images, changed verdicts first</source>
        <translation>图像（判定有变化的在前）</translation>
    </message>
    <message>
        <source>fine-tuned</source>
        <translation>微调后</translation>
    </message>
    <message>
        <source>pretrained</source>
        <translation>预训练</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %n good image(s), %3</source>
        <extracomment>A set-up: %1 its number, %n good images, %2 date and time, %3 its network</extracomment>
        <translation>
            <numerusform>%1：%2，%n 张良品图像，%3</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, in force</source>
        <translation>%1（当前使用）</translation>
    </message>
    <message>
        <source>Every image of the project is scored by both set-ups, good ones without having been seen. Scores of the set-up in force are there already; the others take a moment.</source>
        <translation>项目中的每张图像都由两次设置分别评分；良品图像由未见过它的检测来评分。当前设置的得分已有，另一次的需要稍等片刻。</translation>
    </message>
    <message>
        <source>The images are being scored …</source>
        <translation>正在为图像评分…</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>%1 (%2): %3, then %4</source>
        <translation>%1（%2）：%3，然后 %4</translation>
    </message>
    <message>
        <source>Score of the first →</source>
        <translation>第一次的得分 →</translation>
    </message>
    <message>
        <source>score of the second ↑, rings: the verdict changed</source>
        <translation>第二次的得分 ↑，圆圈：判定有变化</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) compared.</source>
        <translation>
            <numerusform>已比较 %n 张图像。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The verdict changed on %n of them.</source>
        <translation>
            <numerusform>其中 %n 张的判定有变化。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) left out: one of the set-ups has seen them.</source>
        <translation>
            <numerusform>略去 %n 张：其中一次设置已见过它们。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) cannot be read.</source>
        <translation>
            <numerusform>%n 张图像无法读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>Without images labelled NG nobody can say which one finds defects better.</source>
        <translation>没有标为 NG 的图像，就无法判断哪一次更能发现缺陷。</translation>
    </message>
    <message>
        <source>AUROC %1, then %2</source>
        <extracomment>AUROC, a number from 0 to 1: %1 of the first set-up, %2 of the second</extracomment>
        <translation>AUROC %1，然后 %2</translation>
    </message>
    <message>
        <source>%1: these images cannot tell them apart.</source>
        <extracomment>%1 &quot;AUROC 1.000, then 1.000&quot;</extracomment>
        <translation>%1：用这些图像无法区分两者。</translation>
    </message>
    <message>
        <source>%1: difference %2 (%3 to %4, 95 %)</source>
        <extracomment>%1 &quot;AUROC 0.950, then 0.970&quot;; %2 their difference, from %3 to %4</extracomment>
        <translation>%1：差值 %2（%3 至 %4，95 %）</translation>
    </message>
    <message>
        <source>%1, so it may be chance.</source>
        <extracomment>%1 what was measured</extracomment>
        <translation>%1，可能只是偶然。</translation>
    </message>
    <message>
        <source>Two set-ups that can be read are needed. Set the project up again.</source>
        <translation>需要两次可读取的设置。请重新设置项目。</translation>
    </message>
    <message>
        <source>Each set-up is judged by the line that it recommended, NG above %1 and NG above %2, whether or not lines were moved since.</source>
        <extracomment>%1 and %2 scores</extracomment>
        <translation>每次设置均按其自身推荐的阈值判定（高于 %1 为 NG、高于 %2 为 NG），不论此后阈值是否被移动过。</translation>
    </message>
</context>
<context>
    <name>handful::ui::ComparedImages</name>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 a score, %2 what the inspection says</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>First</source>
        <translation>第一次</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>第二次</translation>
    </message>
</context>
<context>
    <name>handful::ui::ConfusionTable</name>
    <message>
        <source>said OK</source>
        <extracomment>Heads of the columns: what the inspection says of an image</extracomment>
        <translation>判定 OK</translation>
    </message>
    <message>
        <source>said review</source>
        <translation>判定 待复核</translation>
    </message>
    <message>
        <source>said NG</source>
        <translation>判定 NG</translation>
    </message>
    <message>
        <source>is OK</source>
        <extracomment>Heads of the rows: what an image is</extracomment>
        <translation>实际 OK</translation>
    </message>
    <message>
        <source>is NG</source>
        <translation>实际 NG</translation>
    </message>
    <message>
        <source>unlabelled</source>
        <translation>未标注</translation>
    </message>
    <message>
        <source>%L1 ◄</source>
        <translation>%L1 ◄</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) labelled %1, said %2</source>
        <extracomment>For screen readers; %n images, %1 their label, %2 what the inspection says</extracomment>
        <translation>
            <numerusform>%n 张图像，标注 %1，判定 %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handful::ui::CostCard</name>
    <message>
        <source>A good part lost costs</source>
        <translation>误判一个良品的成本</translation>
    </message>
    <message>
        <source>A missed defect costs</source>
        <translation>漏检一个缺陷的成本</translation>
    </message>
    <message>
        <source>Bad parts on the line</source>
        <translation>产线上的不良率</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>The cheapest line</source>
        <translation>成本最低的线</translation>
    </message>
    <message>
        <source>Begin NG above %1</source>
        <translation>高于 %1 起为 NG</translation>
    </message>
    <message>
        <source>Costs need images of defects: without one labelled NG, nobody knows what a line misses.</source>
        <translation>计算成本需要缺陷图像：没有标为 NG 的图像，就不知道某条线会漏检多少。</translation>
    </message>
    <message>
        <source>From %1 to %2 it costs at most a tenth more.</source>
        <extracomment>%1 and %2 scores</extracomment>
        <translation>从 %1 到 %2 最多贵十分之一。</translation>
    </message>
    <message>
        <source>A rough figure: there are too few images for more.</source>
        <translation>只是粗略数值：图像太少。</translation>
    </message>
    <message>
        <source>It is not certain that this is cheaper than no inspection (%1).</source>
        <extracomment>%1 an amount of money</extracomment>
        <translation>不能确定这比不检测（%1）更便宜。</translation>
    </message>
    <message>
        <source>the cheapest line where a good part lost costs %1, a missed defect %2, and %3 of the parts are bad</source>
        <extracomment>For the change history; %1 and %2 amounts of money, %3 a rate such as &quot;1 %&quot;</extracomment>
        <translation>损失一件良品的成本为 %1、漏检一个缺陷的成本为 %2、不良率为 %3 时成本最低的线</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Above %1: %2 for each part (%3 to %4), without review.</source>
        <extracomment>%1 a score; %2 an amount of money, %3 to %4 its uncertainty</extracomment>
        <translation>高于 %1：每件 %2（%3 至 %4），无复核。</translation>
    </message>
    <message>
        <source>From %1 up it costs at most a tenth more.</source>
        <extracomment>%1 a score</extracomment>
        <translation>从 %1 起最多贵十分之一。</translation>
    </message>
    <message>
        <source>To inspect nothing is expected to be cheaper (%1): look at the costs.</source>
        <extracomment>%1 an amount of money</extracomment>
        <translation>预计完全不检测更便宜（%1）：请检查成本。</translation>
    </message>
    <message>
        <source>The NG line as it stands: %1 for each part, if nobody reviews. A review that finds every defect above its line would bring it to %2, without the work.</source>
        <extracomment>%1 and %2 amounts of money</extracomment>
        <translation>当前的 NG 线：若无人复核，每件 %1。若复核能发现其线以上的全部缺陷，则降至 %2，不含工作量。</translation>
    </message>
    <message>
        <source>The line as it stands: %1 for each part.</source>
        <translation>当前的线：每件 %1。</translation>
    </message>
    <message>
        <source>Begin NG above %1, no review</source>
        <extracomment>Button; %1 a score</extracomment>
        <translation>高于 %1 起为 NG，无复核</translation>
    </message>
</context>
<context>
    <name>handful::ui::DropOverlay</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>good parts: the inspection learns them</source>
        <translation>良品：用于学习</translation>
    </message>
    <message>
        <source>NG</source>
        <translation>NG</translation>
    </message>
    <message>
        <source>defects: they check the result</source>
        <translation>缺陷品：用于检验结果</translation>
    </message>
    <message>
        <source>Unlabelled</source>
        <translation>未标注</translation>
    </message>
    <message>
        <source>not decided yet</source>
        <translation>尚未决定</translation>
    </message>
    <message>
        <source>Drop images of good parts here</source>
        <translation>将良品图像拖放到此处</translation>
    </message>
    <message>
        <source>folders called “ng” or “bad” are taken as defects</source>
        <translation>名为“ng”或“bad”的文件夹视为缺陷品</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>按文件夹</translation>
    </message>
    <message>
        <source>names such as “good” and “ng” decide</source>
        <translation>由“good”“ng”等名称决定</translation>
    </message>
    <message>
        <source>good parts: are they let through?</source>
        <translation>良品：能否放行？</translation>
    </message>
    <message>
        <source>defects: are they found?</source>
        <translation>缺陷：能否检出？</translation>
    </message>
</context>
<context>
    <name>handful::ui::ErrorText</name>
    <message>
        <source>“%1” cannot be read or written. Check that it is there, that you may use it, and that the disk is not full.</source>
        <translation>无法读取或写入“%1”。请确认它存在、您有权访问，并且磁盘未满。</translation>
    </message>
    <message>
        <source>A file cannot be read or written. Check the disk and your permissions.</source>
        <translation>无法读取或写入某个文件。请检查磁盘和您的权限。</translation>
    </message>
    <message>
        <source>“%1” is damaged or of another kind. Copy it again from where it came from, or leave it out.</source>
        <translation>“%1”已损坏或属于其他类型。请从来源重新复制，或将其排除。</translation>
    </message>
    <message>
        <source>A file is damaged or of another kind. The details say which.</source>
        <translation>某个文件已损坏或属于其他类型。详细信息中有文件名。</translation>
    </message>
    <message>
        <source>“%1” was made by a newer release of Handful. Install that release to open it.</source>
        <translation>“%1”由更新版本的 Handful 生成。请安装该版本后再打开。</translation>
    </message>
    <message>
        <source>This file</source>
        <translation>此文件</translation>
    </message>
    <message>
        <source>This does not work with “%1” as it is. The details say what is missing.</source>
        <translation>“%1”目前的状态无法使用。详细信息说明缺少什么。</translation>
    </message>
    <message>
        <source>This does not work with the present images and settings. The details say what is missing.</source>
        <translation>当前的图像和设置无法执行此操作。详细信息说明缺少什么。</translation>
    </message>
    <message>
        <source>The images give nothing to calculate with: they may all be the same picture. Add images of other good parts.</source>
        <translation>这些图像无法用于计算：它们可能都是同一张。请添加其他良品的图像。</translation>
    </message>
    <message>
        <source>The processor or graphics card cannot run the network. Close other programs and try again; the details say what was missing.</source>
        <translation>处理器或显卡无法运行网络。请关闭其他程序后重试；详细信息说明缺少什么。</translation>
    </message>
    <message>
        <source>Something went wrong inside the program; your project is saved. Please report it with the details.</source>
        <translation>程序内部出现问题；您的项目已保存。请附上详细信息进行报告。</translation>
    </message>
    <message>
        <source>The project “%1” is open in another program. Close it there, or work on another one; the details say where it is open.</source>
        <translation>项目“%1”已在其他程序中打开。请在那里关闭，或处理其他项目；详细信息说明打开的位置。</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs, or use fewer or smaller images.</source>
        <translation>内存不足。请关闭其他程序，或使用更少、更小的图像。</translation>
    </message>
</context>
<context>
    <name>handful::ui::ExpertPanel</name>
    <message>
        <source>For experts …</source>
        <translation>专家选项……</translation>
    </message>
    <message>
        <source>Objective of the fine-tuning</source>
        <translation>微调目标</translation>
    </message>
    <message>
        <source>Side of the network&apos;s input in pixels</source>
        <translation>网络输入边长（像素）</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Smallest defect to be found, in pixels of the images</source>
        <translation>要检出的最小缺陷（图像像素）</translation>
    </message>
    <message>
        <source>The network sees as much detail as that takes. Half the size takes four times as long, for set-up and line.</source>
        <translation>网络会看到所需的细节。尺寸减半，设置和产线检测的时间都变为四倍。</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未指定</translation>
    </message>
    <message>
        <source>Align parts to the first image</source>
        <translation>将零件与第一张图像对齐</translation>
    </message>
    <message>
        <source>Finds the part on each image and takes it as it lies on the first good one. Where that fails, the verdict is review at best.</source>
        <translation>在每张图像上找到零件，并按第一张良品图像上的位置对齐。找不到时，判定最多为“待复核”。</translation>
    </message>
    <message>
        <source>Seed of the random numbers</source>
        <translation>随机数种子</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Network sees</source>
        <translation>网络输入</translation>
    </message>
    <message>
        <source>Smallest defect</source>
        <translation>最小缺陷</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>All training options …</source>
        <translation>全部训练选项……</translation>
    </message>
    <message numerus="yes">
        <source>All training options (%n changed) …</source>
        <translation>
            <numerusform>全部训练选项（已改 %n 项）……</numerusform>
        </translation>
    </message>
    <message>
        <source>COFT, with defects</source>
        <translation>COFT，含缺陷</translation>
    </message>
    <message>
        <source>MSC, good only</source>
        <translation>MSC，仅良品</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>handful::ui::ExportPage</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>One file with everything the line PC needs, opened and tested before you get it.</source>
        <translation>一个文件包含产线电脑所需的全部内容，交付前已打开并测试。</translation>
    </message>
    <message>
        <source>Then one button writes the file for the line PC.</source>
        <translation>之后只需一个按钮即可写出产线电脑所需的文件。</translation>
    </message>
    <message>
        <source>Write the package</source>
        <translation>写出软件包</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>要写出的文件</translation>
    </message>
    <message>
        <source>Browse …</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>已写出</translation>
    </message>
    <message>
        <source>Opened again, as the line PC will</source>
        <translation>已按产线电脑的方式重新打开</translation>
    </message>
    <message>
        <source>Golden images agree: the same scores as in the set-up</source>
        <translation>基准图像一致：得分与设置时相同</translation>
    </message>
    <message>
        <source>On the line PC</source>
        <translation>在产线电脑上</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <extracomment>%1 what is copied</extracomment>
        <translation>复制：%1</translation>
    </message>
    <message>
        <source>Inspects images and prints one line for each</source>
        <translation>检验图像，每张输出一行</translation>
    </message>
    <message>
        <source>SHA-256 of the package</source>
        <translation>软件包的 SHA-256</translation>
    </message>
    <message>
        <source>In the package</source>
        <translation>软件包内容</translation>
    </message>
    <message>
        <source>NG above %1</source>
        <extracomment>%1 a score</extracomment>
        <translation>高于 %1 为 NG</translation>
    </message>
    <message>
        <source>Network and calibration; no image of yours but two slightly shifted good ones for the self-test.</source>
        <translation>网络与校准数据；您的图像只包含两张略微平移的良品图，用于自检。</translation>
    </message>
    <message>
        <source>Packages (*.handful)</source>
        <translation>软件包 (*.handful)</translation>
    </message>
    <message numerus="yes">
        <source>%1; %n golden image(s) checked.</source>
        <extracomment>%1 &quot;3.1 MB&quot;, %n golden images</extracomment>
        <translation>
            <numerusform>%1；已检查 %n 张基准图像。</numerusform>
        </translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>For customers and auditors: threshold with its error bars, images with their hashes, heat maps and the change history. CSV: a line for each image.</source>
        <translation>供客户和审核员使用：阈值及其误差、图像及其哈希值、热图和变更记录。CSV：每张图像一行。</translation>
    </message>
    <message>
        <source>Write the report as %1</source>
        <extracomment>%1 &quot;PDF&quot;, &quot;HTML&quot; or &quot;CSV&quot;</extracomment>
        <translation>将报告写为 %1</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>写出报告</translation>
    </message>
    <message>
        <source>Tables (*.%1)</source>
        <extracomment>%1 &quot;pdf&quot;, &quot;html&quot; or &quot;csv&quot;</extracomment>
        <translation>表格 (*.%1)</translation>
    </message>
    <message>
        <source>Reports (*.%1)</source>
        <translation>报告 (*.%1)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <extracomment>%1 a file</extracomment>
        <translation>已写出：%1</translation>
    </message>
    <message>
        <source>%1, review above %2</source>
        <extracomment>%1 &quot;NG above 1.16&quot;, %2 a score</extracomment>
        <translation>%1，高于 %2 待复核</translation>
    </message>
</context>
<context>
    <name>handful::ui::HeatLegend</name>
    <message>
        <source>Colours of the heat map: from typical of good parts to the threshold; a yellow outline marks what lies above the threshold.</source>
        <translation>热图颜色：从良品的典型值到阈值；黄色轮廓标出高于阈值的区域。</translation>
    </message>
    <message>
        <source>above the threshold</source>
        <translation>高于阈值</translation>
    </message>
    <message>
        <source>typical</source>
        <translation>典型</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>阈值</translation>
    </message>
</context>
<context>
    <name>handful::ui::ImageListModel</name>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 file name, %2 label</extracomment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>handful::ui::ImageTileDelegate</name>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
</context>
<context>
    <name>handful::ui::ImageView</name>
    <message>
        <source>Image with heat map</source>
        <translation>带热图的图像</translation>
    </message>
</context>
<context>
    <name>handful::ui::ImagesPage</name>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Good parts teach what is normal. Images of defects only check the result.</source>
        <translation>良品教会程序什么是正常。缺陷图像只用于检验结果。</translation>
    </message>
    <message>
        <source>Large preview</source>
        <translation>大图预览</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 a label or &quot;All&quot;, %2 how many images</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>显示 %1</translation>
    </message>
    <message>
        <source>Add images …</source>
        <translation>添加图像…</translation>
    </message>
    <message>
        <source>Add a folder …</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <extracomment>%1 a label, %2 the key for it</extracomment>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>Label the selected images %1</source>
        <translation>将所选图像标为 %1</translation>
    </message>
    <message>
        <source>Remove  (Del)</source>
        <translation>移除  (Del)</translation>
    </message>
    <message>
        <source>Takes the selected images out of the project. The files stay.</source>
        <translation>将所选图像移出项目。文件会保留。</translation>
    </message>
    <message>
        <source>Remove the selected images from the project</source>
        <translation>将所选图像移出项目</translation>
    </message>
    <message>
        <source>Good images</source>
        <translation>良品图像</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>值得一看</translation>
    </message>
    <message>
        <source>Drop images of good parts here. Ten is a good start; two are enough to try.</source>
        <translation>将良品图像拖放到此处。十张是不错的开始，两张即可试用。</translation>
    </message>
    <message>
        <source>Files or folders; PNG, JPEG, TIFF or BMP. A folder called “ng” or “bad” is taken as defects.</source>
        <translation>文件或文件夹均可；支持 PNG、JPEG、TIFF、BMP。名为“ng”或“bad”的文件夹视为缺陷品。</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>打开示例项目</translation>
    </message>
    <message>
        <source>Label at least two images OK.</source>
        <translation>请将至少两张图像标为 OK。</translation>
    </message>
    <message>
        <source>One more and you can set up.</source>
        <translation>再添加一张即可开始设置。</translation>
    </message>
    <message>
        <source>%1 of %2 recommended. More images make the threshold surer.</source>
        <extracomment>%1 how many there are, %2 how many are recommended</extracomment>
        <translation>已有 %1 张，建议 %2 张。图像越多，阈值越可靠。</translation>
    </message>
    <message>
        <source>Enough for a good start.</source>
        <translation>数量足够，可以开始。</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选择 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 &quot;3 images&quot;, %2 what is wrong with them</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Add images of good parts</source>
        <translation>添加良品图像</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.tif *.tiff *.bmp)</source>
        <translation>图像 (*.png *.jpg *.jpeg *.tif *.tiff *.bmp)</translation>
    </message>
    <message>
        <source>Add a folder of images</source>
        <translation>添加图像文件夹</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Drop files or folders anywhere on the window.</source>
        <translation>可将文件或文件夹拖放到窗口任意位置。</translation>
    </message>
    <message>
        <source>Space: large view</source>
        <translation>空格键：放大</translation>
    </message>
    <message>
        <source>Continue to Region</source>
        <translation>继续：检测区域</translation>
    </message>
</context>
<context>
    <name>handful::ui::JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel the running job</source>
        <translation>取消正在运行的任务</translation>
    </message>
    <message>
        <source>%1: stopping …</source>
        <translation>%1：正在停止…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 the job, %2 its stage</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, %1 of %2</source>
        <translation>，%1 / %2</translation>
    </message>
    <message>
        <source> · %1 left</source>
        <extracomment>%1 a duration such as &quot;24 s&quot;</extracomment>
        <translation> · 剩余 %1</translation>
    </message>
</context>
<context>
    <name>handful::ui::JudgementText</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>You chose the fine-tuned network.</source>
        <translation>您选择了微调后的网络。</translation>
    </message>
    <message>
        <source>You chose the pretrained network.</source>
        <translation>您选择了预训练的网络。</translation>
    </message>
    <message>
        <source>The measurement is for it, too.</source>
        <translation>测量结果也支持它。</translation>
    </message>
    <message>
        <source>The measurement would have taken the other one.</source>
        <translation>按测量结果会选另一个。</translation>
    </message>
    <message>
        <source>The fine-tuned network is used: it tells drawn defects and good images apart in %1 of the comparisons, the pretrained one in %2.</source>
        <extracomment>%1 and %2 &quot;97.3 %&quot;</extracomment>
        <translation>采用微调后的网络：它在 %1 的比较中区分出绘制缺陷与良品，预训练网络为 %2。</translation>
    </message>
    <message>
        <source>The fine-tuned network is used: it tells drawn defects and good images apart nearly as well (%1, pretrained %2), which is near enough.</source>
        <extracomment>%1 and %2 &quot;97.3 %&quot;</extracomment>
        <translation>采用微调后的网络：它区分绘制缺陷与良品的能力相近（%1，预训练 %2），已足够接近。</translation>
    </message>
    <message>
        <source>The pretrained network is used: no defect could be drawn on these images that shows, so that there is nothing to judge a fine-tuned one by.</source>
        <translation>采用预训练的网络：在这些图像上无法绘制出可见的缺陷，因此无从评判微调后的网络。</translation>
    </message>
    <message>
        <source>The pretrained network is used: fine-tuned it keeps drawn defects and good images clearly less far apart (%1 deviations instead of %2).</source>
        <extracomment>%1 and %2 numbers</extracomment>
        <translation>采用预训练的网络：微调后绘制缺陷与良品的距离明显变小（%1 而非 %2 个标准差）。</translation>
    </message>
</context>
<context>
    <name>handful::ui::MainWindow</name>
    <message>
        <source>Where the work is done</source>
        <translation>计算所用的设备</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Keyboard (F1)</source>
        <translation>键盘 (F1)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Projects, appearance, language</source>
        <translation>项目、外观、语言</translation>
    </message>
    <message>
        <source>New project …</source>
        <translation>新建项目…</translation>
    </message>
    <message>
        <source>Open a project …</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>打开示例项目</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>About Handful</source>
        <translation>关于 Handful</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>rev %1</source>
        <extracomment>%1 the revision of a part</extracomment>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>No project yet</source>
        <translation>尚无项目</translation>
    </message>
    <message>
        <source>Handful</source>
        <translation>Handful</translation>
    </message>
    <message>
        <source>%1 – Handful</source>
        <translation>%1 – Handful</translation>
    </message>
    <message>
        <source>Opening another project stops what is running.</source>
        <translation>打开其他项目会停止正在运行的任务。</translation>
    </message>
    <message>
        <source>Open a project: choose its folder</source>
        <translation>打开项目：选择文件夹</translation>
    </message>
    <message>
        <source>New project: name its folder</source>
        <translation>新建项目：为文件夹命名</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>A new project stops what is running.</source>
        <translation>新建项目会停止正在运行的任务。</translation>
    </message>
    <message>
        <source>A job is running</source>
        <translation>有任务正在运行</translation>
    </message>
    <message>
        <source>What it has done so far is lost; the project itself is saved.</source>
        <translation>目前的计算结果会丢失；项目本身已保存。</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Keep it running</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>Closing the window stops what is running.</source>
        <translation>关闭窗口会停止正在运行的任务。</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>go to a step</source>
        <translation>转到某一步</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>the blue button of the page</source>
        <translation>页面上的蓝色按钮</translation>
    </message>
    <message>
        <source>Ctrl+N, Ctrl+O</source>
        <translation>Ctrl+N、Ctrl+O</translation>
    </message>
    <message>
        <source>new project, open a project</source>
        <translation>新建项目、打开项目</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>add images</source>
        <translation>添加图像</translation>
    </message>
    <message>
        <source>1, 2, 3</source>
        <translation>1、2、3</translation>
    </message>
    <message>
        <source>label the selected images OK, NG, unlabelled</source>
        <translation>将所选图像标为 OK、NG、未标注</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>take the selected images out of the project</source>
        <translation>将所选图像移出项目</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>large preview; arrow keys go on</source>
        <translation>大图预览；方向键翻页</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>move the threshold line; with Shift in large steps</source>
        <translation>移动阈值线；按住 Shift 大步移动</translation>
    </message>
    <message>
        <source>+, −, 0</source>
        <translation>+、−、0</translation>
    </message>
    <message>
        <source>zoom an image in, out, to fit</source>
        <translation>放大、缩小、适应窗口</translation>
    </message>
    <message>
        <source>&lt;b&gt;Handful %1&lt;/b&gt;</source>
        <translation>&lt;b&gt;Handful %1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Visual inspection from a handful of good images. Qt %1; the licences of all libraries lie beside the program.</source>
        <translation>只需少量良品图像的外观检验。Qt %1；所有库的许可证随程序附带。</translation>
    </message>
    <message>
        <source>Ctrl+1 … Ctrl+%1</source>
        <extracomment>%1 the number of steps</extracomment>
        <translation>Ctrl+1 … Ctrl+%1</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <extracomment>%1 what was done, for example &quot;3 images marked NG&quot;</extracomment>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Ctrl+Z, Ctrl+Shift+Z</source>
        <translation>Ctrl+Z、Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>undo labels, regions and settings; redo</source>
        <translation>撤销标记、区域和设置；重做</translation>
    </message>
</context>
<context>
    <name>handful::ui::NetworkComparison</name>
    <message>
        <source>Told apart</source>
        <translation>区分率</translation>
    </message>
    <message>
        <source>Distance of defects</source>
        <translation>与缺陷的距离</translation>
    </message>
    <message>
        <source>Spread of good images</source>
        <translation>良品的离散度</translation>
    </message>
    <message>
        <source>How often a drawn defect scores higher than a good image, both unseen; 100 % is best</source>
        <translation>未见过的绘制缺陷得分高于未见过的良品的比例；100 % 最好</translation>
    </message>
    <message>
        <source>Between drawn defects and good images, in standard deviations of the log score</source>
        <translation>绘制缺陷与良品之间，以对数得分的标准差计</translation>
    </message>
    <message>
        <source>Standard deviation of the log score of the good images; less is calmer</source>
        <translation>良品对数得分的标准差；越小越稳定</translation>
    </message>
    <message>
        <source>Network to use</source>
        <translation>使用的网络</translation>
    </message>
    <message>
        <source>Use: as measured</source>
        <translation>使用：按测量结果</translation>
    </message>
    <message>
        <source>Use: pretrained</source>
        <translation>使用：预训练</translation>
    </message>
    <message>
        <source>Use: fine-tuned</source>
        <translation>使用：微调后</translation>
    </message>
    <message>
        <source>Pretrained or fine-tuned</source>
        <translation>预训练还是微调</translation>
    </message>
    <message>
        <source>pretrained</source>
        <extracomment>Heads of two columns; the one in use has a tick</extracomment>
        <translation>预训练</translation>
    </message>
    <message>
        <source>fine-tuned</source>
        <translation>微调后</translation>
    </message>
</context>
<context>
    <name>handful::ui::OptionDialog</name>
    <message>
        <source>All as pre-set</source>
        <translation>全部恢复预设</translation>
    </message>
    <message>
        <source>Training options</source>
        <translation>训练选项</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>What is learned</source>
        <translation>学习内容</translation>
    </message>
    <message>
        <source>Views of a good part</source>
        <translation>良品的视图</translation>
    </message>
    <message>
        <source>Synthetic defects</source>
        <translation>合成缺陷</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Pre-set are the values of the preset %1.</source>
        <extracomment>%1 a preset: &quot;Standard&quot;</extracomment>
        <translation>预设值取自预设“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>%n option(s) changed, in bold.</source>
        <translation>
            <numerusform>已更改 %n 项（粗体）。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” does not go together with the other options and was not changed.</source>
        <extracomment>%1 the name of an option</extracomment>
        <translation>“%1”与其他选项不相容，未作更改。</translation>
    </message>
</context>
<context>
    <name>handful::ui::OptionField</name>
    <message>
        <source>published</source>
        <translation>已发表</translation>
    </message>
    <message>
        <source>our choice</source>
        <translation>自选</translation>
    </message>
    <message>
        <source>The value, or what it switches on, comes from a paper.</source>
        <translation>该值或其启用的功能来自论文。</translation>
    </message>
    <message>
        <source>Chosen for inspected parts, from measurements of our own.</source>
        <translation>针对受检零件，依据我们自己的测量选定。</translation>
    </message>
    <message>
        <source>Back to what is pre-set</source>
        <translation>恢复预设</translation>
    </message>
    <message>
        <source>%1: back to what is pre-set</source>
        <extracomment>%1 the name of an option</extracomment>
        <translation>%1：恢复预设</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>A range: %1 to %2</extracomment>
        <translation>%1 至 %2</translation>
    </message>
</context>
<context>
    <name>handful::ui::Page</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>The good images changed since the set-up, so the scores are of the earlier ones. Setting up again takes them into account.</source>
        <translation>设置之后良品图像有变动，当前得分仍基于之前的图像。重新设置即可更新。</translation>
    </message>
    <message>
        <source>The settings changed since the set-up. Setting up again applies them.</source>
        <translation>设置之后参数有变动。重新设置即可应用。</translation>
    </message>
    <message>
        <source>Set up again</source>
        <translation>重新设置</translation>
    </message>
    <message>
        <source>Nothing to show before the inspection is set up.</source>
        <translation>完成设置之前没有可显示的内容。</translation>
    </message>
    <message>
        <source>Go to Set up</source>
        <translation>前往设置</translation>
    </message>
    <message>
        <source>%1 The last set-up took %2.</source>
        <extracomment>%1 why the results no longer fit, %2 &quot;24 s&quot;</extracomment>
        <translation>%1上次设置用时 %2。</translation>
    </message>
    <message>
        <source>The region changed since the set-up. Setting up again applies it.</source>
        <translation>设置之后检测区域已更改。重新设置即可应用。</translation>
    </message>
</context>
<context>
    <name>handful::ui::PartPage</name>
    <message>
        <source>Part</source>
        <translation>零件</translation>
    </message>
    <message>
        <source>Which part, at which station? The names go into the package and every result.</source>
        <translation>哪种零件，在哪个工位？名称会写入软件包和每个结果。</translation>
    </message>
    <message>
        <source>Continue to Images</source>
        <translation>继续：图像</translation>
    </message>
    <message>
        <source>This inspection</source>
        <translation>本次检验</translation>
    </message>
    <message>
        <source>for example Bracket 4711</source>
        <translation>例如 支架 4711</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>工位</translation>
    </message>
    <message>
        <source>for example Station 3</source>
        <translation>例如 工位 3</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>for example B</source>
        <translation>例如 B</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Drop images of good parts here. Ten is a good start; two are enough to try.</source>
        <translation>将良品图像拖放到此处。十张是不错的开始，两张即可试用。</translation>
    </message>
    <message>
        <source>No images at hand? The sample project brings its own, to try everything.</source>
        <translation>手边没有图像？示例项目可演示完整的检验过程。</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>打开示例项目</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>Projects that you open appear here.</source>
        <translation>打开过的项目会显示在这里。</translation>
    </message>
    <message>
        <source>New project …</source>
        <translation>新建项目…</translation>
    </message>
    <message>
        <source>Open a project …</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>New projects go here unless you choose.</source>
        <translation>除非另行选择，新项目会放在这里。</translation>
    </message>
</context>
<context>
    <name>handful::ui::PresetChoice</name>
    <message>
        <source>Takes the network as it was pretrained. For a first look.</source>
        <translation>直接使用预训练网络。适合初步了解。</translation>
    </message>
    <message>
        <source>Fine-tunes the network to your part, and checks it on images that it has not seen.</source>
        <translation>针对您的零件微调网络，并用它未见过的图像检验。</translation>
    </message>
    <message>
        <source>Fine-tunes longer and on more views of every part. For the set-up that goes to the line.</source>
        <translation>用更多视图微调更久。适合投入产线的设置。</translation>
    </message>
    <message>
        <source>Times are estimates for this machine (%1).</source>
        <extracomment>%1 &quot;CPU, 2 threads&quot;</extracomment>
        <translation>时间为本机（%1）的估计值。</translation>
    </message>
    <message>
        <source>about %1</source>
        <extracomment>%1 &quot;40 s&quot;</extracomment>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
</context>
<context>
    <name>handful::ui::PreviewDialog</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 file name, %2 label</extracomment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>handful::ui::RegionPage</name>
    <message>
        <source>Region</source>
        <translation>检测区域</translation>
    </message>
    <message>
        <source>Where is the part to be looked at? The whole image is fine; a smaller region shows more detail.</source>
        <translation>要检查零件的哪里？整幅图像即可；区域越小，细节越清楚。</translation>
    </message>
    <message>
        <source>Continue to Set up</source>
        <translation>继续：设置</translation>
    </message>
    <message>
        <source>area ignored</source>
        <translation>添加忽略区域</translation>
    </message>
    <message>
        <source>ignored area erased</source>
        <translation>擦除忽略区域</translation>
    </message>
    <message>
        <source>That is too small: a region has at least %1 × %1 pixels.</source>
        <translation>太小了：检测区域至少为 %1 × %1 像素。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tool tip; %1 a tool, %2 its key</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Adjust the region</source>
        <translation>调整区域</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>多边形</translation>
    </message>
    <message>
        <source>Ignore: brush</source>
        <translation>忽略：画笔</translation>
    </message>
    <message>
        <source>Ignore: polygon</source>
        <translation>忽略：多边形</translation>
    </message>
    <message>
        <source>Ignore: erase</source>
        <translation>忽略：橡皮擦</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>撤销（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>重做（Ctrl+Shift+Z）</translation>
    </message>
    <message>
        <source>Fit the image</source>
        <translation>适应窗口</translation>
    </message>
    <message>
        <source>Show single pixels (1 : 1)</source>
        <translation>显示单个像素 (1 : 1)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>画笔大小</translation>
    </message>
    <message>
        <source>Previous image</source>
        <translation>上一张图像</translation>
    </message>
    <message>
        <source>Next image</source>
        <translation>下一张图像</translation>
    </message>
    <message>
        <source>Which image to look at</source>
        <translation>要查看的图像</translation>
    </message>
    <message>
        <source>What the network sees</source>
        <translation>网络看到的图像</translation>
    </message>
    <message>
        <source>The region as the network sees it</source>
        <translation>网络看到的检测区域</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>上</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>%1, in pixels</source>
        <translation>%1（像素）</translation>
    </message>
    <message>
        <source>Use the whole image</source>
        <translation>使用整幅图像</translation>
    </message>
    <message>
        <source>Ignore nothing</source>
        <translation>不忽略任何区域</translation>
    </message>
    <message>
        <source>nothing ignored</source>
        <translation>不忽略任何区域</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>对位</translation>
    </message>
    <message>
        <source>Parts lie in other places</source>
        <translation>零件位置会变化</translation>
    </message>
    <message>
        <source>Finds the part on each image and takes it as it lies on the first good one.</source>
        <translation>在每张图像上找到零件，并对齐到第一张良品图像中的位置。</translation>
    </message>
    <message>
        <source>Parts are turned by at most</source>
        <translation>零件最大旋转角度</translation>
    </message>
    <message>
        <source>Turned by at most</source>
        <translation>最大旋转</translation>
    </message>
    <message>
        <source>Add images first: the region is drawn on them.</source>
        <translation>请先添加图像：检测区域画在图像上。</translation>
    </message>
    <message>
        <source>This step can be left as it is; the inspection then looks at the whole image.</source>
        <translation>此步骤可以保持原样；检测时将查看整幅图像。</translation>
    </message>
    <message>
        <source>Go to Images</source>
        <translation>前往图像</translation>
    </message>
    <message numerus="yes">
        <source>Applies to all %n image(s).</source>
        <translation>
            <numerusform>适用于全部 %n 张图像。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <extracomment>%1 file, %2 and %3 numbers</extracomment>
        <translation>%1（%2／%3）</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>The whole image</source>
        <translation>整幅图像</translation>
    </message>
    <message>
        <source>A polygon within %1</source>
        <extracomment>%1 &quot;400 × 300 pixels&quot;</extracomment>
        <translation>%1 内的多边形</translation>
    </message>
    <message>
        <source>%1, %2 of it ignored</source>
        <extracomment>%1 what the region is, %2 &quot;12 %&quot;</extracomment>
        <translation>%1，其中 %2 被忽略</translation>
    </message>
    <message>
        <source>Off: parts are taken as they lie.</source>
        <translation>关闭：按零件原有位置检测。</translation>
    </message>
    <message>
        <source>The first good image shows nothing to align to. Switch this off, or begin with another image.</source>
        <translation>第一张良品图像上没有可供对位的特征。请关闭此项，或以另一张图像开头。</translation>
    </message>
    <message>
        <source>Not found on this image: it is taken as it lies. Allow for more, or leave it out.</source>
        <translation>此图像上未找到零件：按原有位置处理。请放宽范围，或去掉此图像。</translation>
    </message>
    <message>
        <source>Shown aligned: the part lay %1 pixels off, turned by %2°.</source>
        <translation>显示对位后的图像：零件原先偏移 %1 像素，旋转 %2°。</translation>
    </message>
    <message>
        <source>Nothing: all of the region is ignored.</source>
        <translation>没有可检测之处：整个区域都被忽略。</translation>
    </message>
    <message>
        <source>%1 × %2 pixels. Defects from about %3 pixels of the image are seen well.</source>
        <translation>%1 × %2 像素。图像上约 %3 像素以上的缺陷可以看清。</translation>
    </message>
    <message>
        <source>Drag the handles of the region, or choose a tool.</source>
        <translation>拖动区域的控制点，或选择一种工具。</translation>
    </message>
    <message>
        <source>Drag a rectangle around what is to be inspected.</source>
        <translation>拖出一个矩形，框住要检测的部分。</translation>
    </message>
    <message>
        <source>Click the corners of the region; a double click or Enter closes it.</source>
        <translation>依次单击区域的各个角；双击或按 Enter 闭合。</translation>
    </message>
    <message>
        <source>Paint over what differs from part to part without harm.</source>
        <translation>涂掉零件之间允许不同的部分。</translation>
    </message>
    <message>
        <source>Click around what is to be ignored; a double click or Enter closes it.</source>
        <translation>沿要忽略的部分四周单击；双击或按 Enter 闭合。</translation>
    </message>
    <message>
        <source>Paint over ignored places to have them inspected again.</source>
        <translation>涂过被忽略的地方，使其重新参与检测。</translation>
    </message>
    <message>
        <source>whole image</source>
        <translation>整幅图像</translation>
    </message>
    <message>
        <source>region drawn</source>
        <translation>绘制区域</translation>
    </message>
</context>
<context>
    <name>handful::ui::RegionView</name>
    <message>
        <source>Image with the region</source>
        <translation>带检测区域的图像</translation>
    </message>
</context>
<context>
    <name>handful::ui::Remedies</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 of %2 pictures</extracomment>
        <translation>%2 张中 %1 张</translation>
    </message>
    <message>
        <source>A good part that would be lost. Once it is set up again, the inspection has learned it.</source>
        <translation>一个会被误判的良品。重新设置后，检测就学会了它。</translation>
    </message>
    <message>
        <source>A good part that would be lost, though it is among the good images of the set-up.</source>
        <translation>一个会被误判的良品，尽管它已在设置所用的良品图像中。</translation>
    </message>
    <message>
        <source>With NG above %1 it would be kept; %2 defects would then be missed instead of %3.</source>
        <extracomment>%1 a score, %2 and %3 counts such as &quot;2 of 18&quot;</extracomment>
        <translation>若高于 %1 才为 NG，它会被保留；漏检的缺陷则由 %3 变为 %2。</translation>
    </message>
    <message>
        <source>With NG above %1 it would be kept; what defects that would miss nobody knows without images of them.</source>
        <extracomment>%1 a score</extracomment>
        <translation>若高于 %1 才为 NG，它会被保留；没有缺陷图像，就不知道会漏检什么。</translation>
    </message>
    <message>
        <source>A defect that would be missed: the set-up has learned it as a good part. Set up again without it.</source>
        <translation>一个会被漏检的缺陷：设置把它当作良品学习了。请在去掉它后重新设置。</translation>
    </message>
    <message>
        <source>A defect that would be missed. A line at %1 would catch it; %2 good images lie above that instead of %3 (of all good parts: %4).</source>
        <extracomment>%1 a score, %2 and %3 counts such as &quot;2 of 12&quot;, %4 a rate such as &quot;11 % expected&quot;</extracomment>
        <translation>一个会被漏检的缺陷。把线设在 %1 就能发现它；高于该线的良品图像则由 %3 变为 %2（全部良品：%4）。</translation>
    </message>
</context>
<context>
    <name>handful::ui::ReviewListModel</name>
    <message>
        <source>%1, labelled %2, without a score</source>
        <extracomment>%1 file name, %2 label</extracomment>
        <translation>%1，标注 %2，无得分</translation>
    </message>
    <message>
        <source>%1, labelled %2, said %3, score %4</source>
        <extracomment>%1 file name, %2 label, %3 verdict, %4 score</extracomment>
        <translation>%1，标注 %2，判定 %3，得分 %4</translation>
    </message>
</context>
<context>
    <name>handful::ui::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>The highest scores first: is what stands out really a defect?</source>
        <translation>得分最高的在前：突出之处真的是缺陷吗？</translation>
    </message>
    <message>
        <source>Then every image appears here, sorted by its score.</source>
        <translation>之后所有图像会按得分排列显示在这里。</translation>
    </message>
    <message>
        <source>Continue to Threshold</source>
        <translation>继续：阈值</translation>
    </message>
    <message>
        <source>Which images to show</source>
        <translation>显示哪些图像</translation>
    </message>
    <message>
        <source>All images</source>
        <translation>全部图像</translation>
    </message>
    <message>
        <source>Labelled OK</source>
        <translation>标为 OK</translation>
    </message>
    <message>
        <source>Labelled NG</source>
        <translation>标为 NG</translation>
    </message>
    <message>
        <source>Unlabelled</source>
        <translation>未标注</translation>
    </message>
    <message>
        <source>Label and verdict disagree</source>
        <translation>标注与判定不一致</translation>
    </message>
    <message>
        <source>Images by score</source>
        <translation>按得分排列的图像</translation>
    </message>
    <message>
        <source>Score them now</source>
        <translation>立即评分</translation>
    </message>
    <message>
        <source>In fact OK</source>
        <translation>实际为 OK</translation>
    </message>
    <message>
        <source>In fact NG</source>
        <translation>实际为 NG</translation>
    </message>
    <message>
        <source>Labels it OK (key 1). The next set-up learns from it.</source>
        <translation>标为 OK（按键 1）。下次设置会从中学习。</translation>
    </message>
    <message>
        <source>Labels it NG (key 2). It counts as a defect from now on.</source>
        <translation>标为 NG（按键 2）。此后计为缺陷。</translation>
    </message>
    <message>
        <source>Previous image</source>
        <translation>上一张图像</translation>
    </message>
    <message>
        <source>Next image</source>
        <translation>下一张图像</translation>
    </message>
    <message>
        <source>Fit the image</source>
        <translation>适应窗口</translation>
    </message>
    <message>
        <source>Show single pixels (1 : 1)</source>
        <translation>显示单个像素 (1 : 1)</translation>
    </message>
    <message>
        <source>Opacity of the heat map</source>
        <translation>热图不透明度</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>热图</translation>
    </message>
    <message numerus="yes">
        <source>Scoring %n more image(s) …</source>
        <translation>
            <numerusform>还有 %n 张图像正在评分…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) without a score.</source>
        <translation>
            <numerusform>%n 张图像没有得分。</numerusform>
        </translation>
    </message>
    <message>
        <source>No image of this kind.</source>
        <translation>没有此类图像。</translation>
    </message>
    <message>
        <source>Labelled %1, said %2: score %3, NG above %4</source>
        <extracomment>%1 label, %2 verdict, %3 and %4 scores</extracomment>
        <translation>标注 %1，判定 %2：得分 %3，高于 %4 为 NG</translation>
    </message>
    <message>
        <source>Labelled %1, not scored</source>
        <translation>标注 %1，未评分</translation>
    </message>
    <message>
        <source>%1, said %2</source>
        <extracomment>%1 what an image is (&quot;OK&quot;, &quot;unlabelled&quot;), %2 what the inspection says of it</extracomment>
        <translation>%1，判定 %2</translation>
    </message>
    <message>
        <source>Set up again</source>
        <translation>重新设置</translation>
    </message>
    <message>
        <source>NG above %1</source>
        <extracomment>Button; %1 a score</extracomment>
        <translation>高于 %1 为 NG</translation>
    </message>
    <message>
        <source>Review above %1</source>
        <extracomment>Button; %1 a score</extracomment>
        <translation>高于 %1 待复核</translation>
    </message>
    <message>
        <source>because of %1</source>
        <extracomment>Reason in the record of the thresholds; %1 file name</extracomment>
        <translation>因为 %1</translation>
    </message>
</context>
<context>
    <name>handful::ui::ReviewRowDelegate</name>
    <message>
        <source>%1, said %2</source>
        <extracomment>%1 the user&apos;s label, %2 what the inspection says</extracomment>
        <translation>%1，判定 %2</translation>
    </message>
</context>
<context>
    <name>handful::ui::RunChart</name>
    <message>
        <source>Training run</source>
        <extracomment>Axis of a chart; fine-tuning is done several times, each time on other images</extracomment>
        <translation>训练轮次</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 the name of a line in a chart, %2 its newest value</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>handful::ui::ScoreHistogram</name>
    <message>
        <source>Histogram of the scores</source>
        <translation>得分直方图</translation>
    </message>
    <message>
        <source>No scores yet</source>
        <translation>尚无得分</translation>
    </message>
    <message>
        <source>Score (1 = a typical good part, logarithmic) →</source>
        <translation>得分（1 = 典型良品，对数刻度）→</translation>
    </message>
    <message>
        <source>Score (1 = a typical good part) →</source>
        <translation>得分（1 = 典型良品）→</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>NG above %1</source>
        <extracomment>On the line where OK ends; %1 a score</extracomment>
        <translation>高于 %1 为 NG</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <extracomment>%1 file name, %2 label, %3 score</extracomment>
        <translation>%1（%2）：%3</translation>
    </message>
    <message>
        <source>%1 to %2, %3: %4</source>
        <extracomment>%1 and %2 scores, %3 a label, %4 &quot;5 images&quot;</extracomment>
        <translation>%1 至 %2，%3：%4</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>复制为图片</translation>
    </message>
    <message>
        <source>Copy the scores as CSV</source>
        <translation>将得分复制为 CSV</translation>
    </message>
    <message>
        <source>NG begins above %1.</source>
        <extracomment>%1 a score</extracomment>
        <translation>高于 %1 为 NG。</translation>
    </message>
    <message>
        <source>Review begins above %1.</source>
        <extracomment>%1 a score</extracomment>
        <translation>高于 %1 为待复核。</translation>
    </message>
    <message>
        <source>There is no review band.</source>
        <translation>没有待复核区间。</translation>
    </message>
    <message>
        <source>Arrow keys move the NG line, Tab goes to the review line.</source>
        <translation>方向键移动 NG 线，Tab 键切换到待复核线。</translation>
    </message>
    <message>
        <source>Arrow keys move the review line, Tab goes to the NG line.</source>
        <translation>方向键移动待复核线，Tab 键切换到 NG 线。</translation>
    </message>
    <message>
        <source>review above %1</source>
        <extracomment>On the line where review begins; %1 a score</extracomment>
        <translation>高于 %1 待复核</translation>
    </message>
    <message>
        <source>no review</source>
        <extracomment>On the line where review begins, if it is the NG line</extracomment>
        <translation>无复核</translation>
    </message>
</context>
<context>
    <name>handful::ui::ScreenshotTour</name>
    <message>
        <source>Deeper scratches only, agreed with the customer</source>
        <translation>仅限较深划痕，已与客户商定</translation>
    </message>
    <message>
        <source>A step of the tour did not end: %1.</source>
        <translation>演示中的一步没有结束：%1。</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
</context>
<context>
    <name>handful::ui::SetupPage</name>
    <message>
        <source>Set up</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>One button: the inspection learns what your good parts have in common.</source>
        <translation>一个按钮：检验程序会学习良品的共同特征。</translation>
    </message>
    <message>
        <source>Set up again</source>
        <translation>重新设置</translation>
    </message>
    <message>
        <source>Good images</source>
        <translation>良品图像</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>处理过程</translation>
    </message>
    <message>
        <source>1.  A network that has seen millions of pictures looks at every good part.</source>
        <translation>1.  一个看过数百万张图片的网络逐一观察每个良品。</translation>
    </message>
    <message>
        <source>2.  Each good image is left out in turn and judged by an inspection that has not seen it: that is how the threshold is found, without a single defect.</source>
        <translation>2.  依次留出每张良品图像，由没有见过它的检验来评判：这样无需任何缺陷品即可确定阈值。</translation>
    </message>
    <message>
        <source>3.  Images of defects, if you have some, are scored afterwards. They teach nothing.</source>
        <translation>3.  如有缺陷图像，之后再评分。它们不参与学习。</translation>
    </message>
    <message>
        <source>Setting up</source>
        <translation>正在设置</translation>
    </message>
    <message>
        <source>You can go on labelling meanwhile; the set-up keeps what it started with.</source>
        <translation>期间可以继续标注；设置过程沿用开始时的内容。</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>The good images, each scored by an inspection that has not seen it</source>
        <translation>良品图像：每张均由没有见过它的检验评分</translation>
    </message>
    <message>
        <source>Have a second look: the good images that stand out most</source>
        <translation>请再看一眼：最突出的良品图像</translation>
    </message>
    <message>
        <source>Good images, the highest scores first</source>
        <translation>良品图像，得分高者在前</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Good parts that may be called NG</source>
        <translation>允许判为 NG 的良品比例</translation>
    </message>
    <message>
        <source>Good parts that may be called NG, in per cent</source>
        <translation>允许判为 NG 的良品比例（百分比）</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>The threshold is placed so that about this share of good parts is lost.</source>
        <translation>阈值的位置使约这一比例的良品被误判。</translation>
    </message>
    <message>
        <source>Computed on</source>
        <translation>计算设备</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Continue to Review</source>
        <translation>继续：复核</translation>
    </message>
    <message>
        <source>Setting up needs at least two images of good parts. Add some on the page Images.</source>
        <translation>设置至少需要两张良品图像。请在“图像”页添加。</translation>
    </message>
    <message>
        <source>Enough to try. With fewer than four the threshold is provisional.</source>
        <translation>足够试用。少于四张时阈值只是暂定的。</translation>
    </message>
    <message>
        <source>Enough to start; ten make the threshold surer.</source>
        <translation>足够开始；十张会使阈值更可靠。</translation>
    </message>
    <message>
        <source>Enough for a good start.</source>
        <translation>数量足够，可以开始。</translation>
    </message>
    <message numerus="yes">
        <source>Set up from %n good image(s).</source>
        <translation>
            <numerusform>已用 %n 张良品图像完成设置。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set up from %n good image(s) in %1.</source>
        <translation>
            <numerusform>已用 %n 张良品图像在 %1 内完成设置。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation>%1 %2。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Network: %1, fine-tuned to your part.</source>
        <translation>网络：%1，已针对您的零件微调。</translation>
    </message>
    <message>
        <source>Network: %1, as it was pretrained.</source>
        <translation>网络：%1，保持预训练状态。</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Variation and defects …</source>
        <translation>波动与缺陷……</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 a preset, %2 &quot;about 40 s&quot;</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>A set-up was interrupted; with the same images and settings it goes on from there.</source>
        <translation>上次设置被中断；若图像和设置不变，将从中断处继续。</translation>
    </message>
    <message>
        <source>Fine-tuned on: %1</source>
        <extracomment>%1 &quot;CPU, 2 threads&quot; or the name of a graphics card</extracomment>
        <translation>微调所用设备：%1</translation>
    </message>
</context>
<context>
    <name>handful::ui::SetupPlan</name>
    <message>
        <source>What counts as variation, what as a defect …</source>
        <translation>什么算正常波动，什么算缺陷……</translation>
    </message>
</context>
<context>
    <name>handful::ui::StageList</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 done, %2 in all</extracomment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>handful::ui::StepButton</name>
    <message>
        <source>open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>需要注意</translation>
    </message>
    <message>
        <source>Step %1, %2: %3</source>
        <extracomment>%1 number, %2 name and %3 state of a step</extracomment>
        <translation>第 %1 步，%2：%3</translation>
    </message>
</context>
<context>
    <name>handful::ui::StepList</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
</context>
<context>
    <name>handful::ui::ThresholdCurves</name>
    <message>
        <source>No image is labelled NG, so nobody can say what a line would miss. Add a few images of defects, label them NG, and the sweep over all lines appears here.</source>
        <translation>没有标为 NG 的图像，因此无法判断某条线会漏检什么。请添加几张缺陷图像并标为 NG，这里就会显示每条线的结果。</translation>
    </message>
    <message numerus="yes">
        <source>good parts lost (of %n)</source>
        <extracomment>Name of a curve; %n good images</extracomment>
        <translation>
            <numerusform>误判的良品（共 %n）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>defects missed (of %n)</source>
        <extracomment>Name of a curve; %n images of defects</extracomment>
        <translation>
            <numerusform>漏检的缺陷（共 %n）</numerusform>
        </translation>
    </message>
    <message>
        <source>Where NG begins: score →</source>
        <translation>NG 起点：得分 →</translation>
    </message>
    <message>
        <source>share, with 95 % intervals</source>
        <translation>比例（含 95 % 区间）</translation>
    </message>
    <message>
        <source>The ROC curve needs images of both kinds, and none is labelled NG. Add a few images of defects and label them NG.</source>
        <translation>ROC 曲线需要两类图像，但没有标为 NG 的。请添加几张缺陷图像并标为 NG。</translation>
    </message>
    <message>
        <source>AUROC %1 (%2 to %3), %4 good images and %5 defects</source>
        <extracomment>Name of the ROC curve; AUROC, a number from %1; %2 to %3 its uncertainty, %4 and %5 how many</extracomment>
        <translation>AUROC %1（%2 至 %3），良品 %4 张，缺陷 %5 张</translation>
    </message>
    <message>
        <source>Good parts lost →</source>
        <translation>误判的良品 →</translation>
    </message>
    <message>
        <source>defects caught</source>
        <translation>检出的缺陷</translation>
    </message>
</context>
<context>
    <name>handful::ui::ThresholdPage</name>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Then the scores of your images appear here, with the line that the good ones recommend.</source>
        <translation>之后这里会显示图像得分，以及由良品推荐的阈值线。</translation>
    </message>
    <message>
        <source>Reason for the next change</source>
        <translation>下次更改的原因</translation>
    </message>
    <message>
        <source>Reason for the next change, for the record (optional)</source>
        <translation>下次更改的原因，用于记录（可选）</translation>
    </message>
    <message>
        <source>Good parts lost</source>
        <translation>误判的良品</translation>
    </message>
    <message>
        <source>Defects missed</source>
        <translation>漏检的缺陷</translation>
    </message>
    <message>
        <source>How this line was found</source>
        <translation>该线的确定方式</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 &quot;up to 15 % (95 %)&quot;, %2 &quot;from 12 good images&quot;</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>No image is labelled NG, so nothing can be said about missed defects. A few images of defects would change that.</source>
        <translation>没有标为 NG 的图像，因此无法判断漏检情况。只需几张缺陷图像即可。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 of %2 pictures</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>On record: %n line(s), the last of %1 at %2.</source>
        <extracomment>%1 number of entries, %2 date and time, %3 a score</extracomment>
        <translation>
            <numerusform>记录：%n 条，最近一次 %1，值 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason: %1.</source>
        <extracomment>%1 the reason that the user gave</extracomment>
        <translation>原因：%1。</translation>
    </message>
    <message>
        <source>Where does OK end? Drag the lines, or say what matters most.</source>
        <translation>OK 到哪里为止？拖动线条，或选择最看重什么。</translation>
    </message>
    <message>
        <source>What every line would do</source>
        <translation>每条线的结果</translation>
    </message>
    <message>
        <source>ROC curve</source>
        <translation>ROC 曲线</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Every line</source>
        <translation>每条线</translation>
    </message>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>Compare two set-ups …</source>
        <translation>比较两次设置…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the chart</source>
        <translation>复制图表</translation>
    </message>
    <message>
        <source>As picture</source>
        <translation>作为图片</translation>
    </message>
    <message>
        <source>As CSV</source>
        <translation>作为 CSV</translation>
    </message>
    <message>
        <source>NG begins at the recommended line. No review.</source>
        <translation>从推荐线起为 NG。无复核。</translation>
    </message>
    <message>
        <source>NG begins at the recommended line, and review well below it.</source>
        <translation>从推荐线起为 NG，远低于它处起待复核。</translation>
    </message>
    <message>
        <source>There is only one set-up of this part yet.</source>
        <translation>该零件目前只有一次设置。</translation>
    </message>
    <message>
        <source>above: %1</source>
        <extracomment>Under a line; %1 &quot;2 of 12 (2 % to 48 %)&quot;</extracomment>
        <translation>高于：%1</translation>
    </message>
    <message>
        <source>below: %1</source>
        <extracomment>Under a line; %1 &quot;2 of 12 (2 % to 48 %)&quot;</extracomment>
        <translation>低于：%1</translation>
    </message>
    <message>
        <source>Not said OK, with review: %1.</source>
        <extracomment>%1 &quot;11 % expected&quot;</extracomment>
        <translation>连同待复核、未判为 OK：%1。</translation>
    </message>
    <message>
        <source>Recommended line</source>
        <translation>推荐的线</translation>
    </message>
    <message>
        <source>Drawn by the preset “%1”. The rate is what the scores of the good images say about a line in this place.</source>
        <extracomment>%1 &quot;few false rejects&quot;</extracomment>
        <translation>由预设“%1”设定。比率是良品图像的分数对此处界线的说明。</translation>
    </message>
    <message>
        <source>Preset: %1.</source>
        <extracomment>%1 &quot;few false rejects&quot;</extracomment>
        <translation>预设：%1。</translation>
    </message>
    <message>
        <source>Continue to Verify</source>
        <translation>继续：验证</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>NG begins above the recommended line, where the spread of the scores would keep the accepted rate with 95 % certainty. No review.</source>
        <translation>从推荐线以上、按得分离散度能以 95 % 的把握保证可接受比率处起为 NG。无复核。</translation>
    </message>
    <message>
        <source>One-sided: with 95 % certainty no more good parts are lost than this. The shares in the chart and the table are counted on your images, with two-sided 95 % intervals.</source>
        <translation>单侧上限：有 95 % 的把握，损失的良品不会多于此值。图和表中的比例是在您的图像上计数所得，附双侧 95 % 区间。</translation>
    </message>
    <message>
        <source>Most of the known defects pass: lower the lines, or look for good images that score far above the others.</source>
        <translation>大多数已知缺陷会被放过：请降低判定线，或查找得分远高于其他的良品图像。</translation>
    </message>
</context>
<context>
    <name>handful::ui::ThresholdText</name>
    <message>
        <source>no promise yet</source>
        <translation>尚无保证</translation>
    </message>
    <message>
        <source>%1 expected</source>
        <extracomment>%1 a rate</extracomment>
        <translation>预期 %1</translation>
    </message>
    <message>
        <source>up to %1 (95 %)</source>
        <extracomment>%1 a rate; (95 %) is the confidence of the bound</extracomment>
        <translation>最多 %1（95 %）</translation>
    </message>
    <message numerus="yes">
        <source>from %n good image(s)</source>
        <translation>
            <numerusform>基于 %n 张良品图像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %n good image(s) no promise about false rejects can be made. Four or more allow one.</source>
        <translation>
            <numerusform>仅凭 %n 张良品图像无法对误判率作出保证。四张以上即可。</numerusform>
        </translation>
    </message>
    <message>
        <source>Good parts lost: %1, %2.</source>
        <translation>误判的良品：%1，%2。</translation>
    </message>
    <message>
        <source>Good parts lost: %1, %2, %3.</source>
        <translation>误判的良品：%1，%2，%3。</translation>
    </message>
    <message numerus="yes">
        <source>%n more good image(s) without a false reject would prove %1 at 95 %.</source>
        <translation>
            <numerusform>再有 %n 张未被误判的良品图像，即可以 95 % 置信度证明 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>at most %1</source>
        <extracomment>%1 a rate</extracomment>
        <translation>至多 %1</translation>
    </message>
    <message>
        <source>%1 of %2 (%3 to %4)</source>
        <extracomment>%1 of %2 pictures; %3 and %4 rates, the ends of the interval</extracomment>
        <translation>%2 张中 %1 张（%3 至 %4）</translation>
    </message>
    <message>
        <source>%1 to %2 (95 %)</source>
        <extracomment>%1 and %2 rates; (95 %) is the confidence of the interval</extracomment>
        <translation>%1 至 %2（95 %）</translation>
    </message>
    <message numerus="yes">
        <source>With %n more good image(s) the %1 would be counted instead of estimated from the spread; with %2 more, none of them lost, it would be proven at 95 %.</source>
        <extracomment>%n images; %1 a rate, %2 how many more</extracomment>
        <translation>
            <numerusform>再有 %n 张良品图像，%1 即可由计数得出，而不再由离散度估计；再有 %2 张且均未被判掉，即可以 95 % 置信度证明。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handful::ui::TrainingChart</name>
    <message>
        <source>What it learns</source>
        <translation>学习情况</translation>
    </message>
    <message>
        <source>Still to learn (loss)</source>
        <translation>尚待学习（损失）</translation>
    </message>
    <message>
        <source>Variety of the good images</source>
        <translation>良品图像的多样性</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>independent differences</source>
        <translation>独立差异数</translation>
    </message>
    <message>
        <source>likeness (1 = all the same)</source>
        <translation>相似度（1 = 全部相同）</translation>
    </message>
    <message>
        <source>Chart of the fine-tuning</source>
        <translation>微调图表</translation>
    </message>
    <message>
        <source>Fine-tuning begins as soon as the good images have been looked at.</source>
        <translation>看完良品图像后即开始微调。</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>all together, weighted</source>
        <translation>加权合计</translation>
    </message>
    <message>
        <source>Training run %1 of %2, step %3 of %4, about %5 left</source>
        <extracomment>%1 and %2 number of the run and of all runs, %3 and %4 of steps, %5 &quot;24 s&quot;</extracomment>
        <translation>训练第 %1/%2 轮，第 %3/%4 步，约剩 %5</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>复制为图片</translation>
    </message>
    <message>
        <source>Copy the numbers as CSV</source>
        <translation>将数值复制为 CSV</translation>
    </message>
</context>
<context>
    <name>handful::ui::VerificationText</name>
    <message>
        <source>No image of a good part was among them, so nothing is said about good parts lost.</source>
        <translation>其中没有良品图像，因此无法说明误判的良品。</translation>
    </message>
    <message>
        <source>Good parts called NG: %1. The set-up had too few good images for a promise.</source>
        <extracomment>%1 &quot;1 of 40 (0.1 % to 13 %)&quot;</extracomment>
        <translation>被判为 NG 的良品：%1。设置时的良品图像太少，没有作出承诺。</translation>
    </message>
    <message>
        <source>Good parts called NG: %1, in line with the promised %2.</source>
        <extracomment>%1 &quot;1 of 40 (0.1 % to 13 %)&quot;, %2 a rate</extracomment>
        <translation>被判为 NG 的良品：%1，符合承诺的 %2。</translation>
    </message>
    <message>
        <source>Good parts called NG: %1, more than the expected %2, but not beyond the %3 that the few good images of the set-up left open.</source>
        <extracomment>%1 &quot;6 of 40 (5.7 % to 30 %)&quot;, %2 and %3 rates</extracomment>
        <translation>被判为 NG 的良品：%1，高于预期的 %2，但未超出设置时少量良品图像所留余地 %3。</translation>
    </message>
    <message>
        <source>Good parts called NG: %1, more than the promised %2.</source>
        <extracomment>%1 &quot;20 of 40 (34 % to 66 %)&quot;, %2 a rate</extracomment>
        <translation>被判为 NG 的良品：%1，高于承诺的 %2。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 of %2 defects of the project</extracomment>
        <translation>%2 张中 %1 张</translation>
    </message>
    <message>
        <source>No image of a defect was among them, so nothing is said about missed defects.</source>
        <translation>其中没有缺陷图像，因此无法说明漏检情况。</translation>
    </message>
    <message>
        <source>Defects called OK: %1. Nothing had been promised, because the project has no image labelled NG.</source>
        <extracomment>%1 &quot;6 of 20 (12 % to 54 %)&quot;</extracomment>
        <translation>被判为 OK 的缺陷：%1。项目中没有标为 NG 的图像，因此没有作出承诺。</translation>
    </message>
    <message>
        <source>Defects called OK: %1, in line with the %2 of the project.</source>
        <extracomment>%1 &quot;6 of 20 (12 % to 54 %)&quot;, %2 &quot;4 of 18&quot;</extracomment>
        <translation>被判为 OK 的缺陷：%1，与项目中的 %2 相符。</translation>
    </message>
    <message>
        <source>Defects called OK: %1, more than the %2 of the project, but not beyond the %3 that so few leave open.</source>
        <extracomment>%1 &quot;10 of 20 (27 % to 73 %)&quot;, %2 &quot;2 of 10&quot;, %3 a rate</extracomment>
        <translation>被判为 OK 的缺陷：%1，多于项目中的 %2，但未超出如此少的图像所留余地 %3。</translation>
    </message>
    <message>
        <source>Defects called OK: %1, more than the %2 of the project.</source>
        <extracomment>%1 &quot;18 of 20 (68 % to 99 %)&quot;, %2 &quot;2 of 10&quot;</extracomment>
        <translation>被判为 OK 的缺陷：%1，多于项目中的 %2。</translation>
    </message>
    <message>
        <source>Look at the good parts called NG: if they are good, add images like them to the set-up, which has not seen what they show, and set up again.</source>
        <translation>请查看被判为 NG 的良品：若确为良品，请将类似图像加入设置（设置中尚未见过这种情况），然后重新设置。</translation>
    </message>
    <message>
        <source>Look at the defects called OK: if their heat maps show them, move the line on the page Threshold; if not, look at a smaller region of the part.</source>
        <translation>请查看被判为 OK 的缺陷：若热图中有显示，请在“阈值”页移动线条；若没有，请检验零件上更小的区域。</translation>
    </message>
    <message>
        <source>Then verify with other images: these will have had their part in it.</source>
        <translation>之后请用其他图像验证：这些图像届时已参与其中。</translation>
    </message>
    <message>
        <source>The lines were moved after this verification, so it no longer speaks for them. If these images were the reason, verify with others.</source>
        <translation>此次验证之后线条被移动过，结果不再适用。若正是因这些图像而移动，请用其他图像验证。</translation>
    </message>
    <message>
        <source>The part was set up again after this verification, so it no longer speaks for the inspection.</source>
        <translation>此次验证之后重新进行了设置，结果不再适用于当前检验。</translation>
    </message>
    <message>
        <source>Verification %1, %2</source>
        <translation>验证 %1，%2</translation>
    </message>
    <message>
        <source>Verification %1, %2, by %3</source>
        <translation>验证 %1，%2，执行人 %3</translation>
    </message>
    <message>
        <source>Set-up %1, NG above %2</source>
        <extracomment>%1 a number, %2 a score</extracomment>
        <translation>设置 %1，高于 %2 为 NG</translation>
    </message>
    <message>
        <source>Review above %1</source>
        <extracomment>%1 a score</extracomment>
        <translation>高于 %1 待复核</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) inspected</source>
        <translation>
            <numerusform>已检验 %n 张图像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) cannot be read and count nowhere</source>
        <translation>
            <numerusform>%n 张图像无法读取，不计入任何统计</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) left out, because the set-up or this verification has them already:</source>
        <translation>
            <numerusform>已排除 %n 张图像，因为设置或本次验证中已有：</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is the same as %2</source>
        <extracomment>%1 and %2 file names</extracomment>
        <translation>%1 与 %2 相同</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 张</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handful::ui::VerifiedImages</name>
    <message>
        <source>Images of the verification</source>
        <translation>验证图像</translation>
    </message>
    <message>
        <source>Image with its heat map</source>
        <translation>图像及其热图</translation>
    </message>
    <message>
        <source>Images by score</source>
        <translation>按得分排列的图像</translation>
    </message>
    <message>
        <source>Previous image</source>
        <translation>上一张图像</translation>
    </message>
    <message>
        <source>Next image</source>
        <translation>下一张图像</translation>
    </message>
    <message>
        <source>Opacity of the heat map</source>
        <translation>热图不透明度</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>热图</translation>
    </message>
    <message>
        <source>Is %1, said %2: score %3, NG above %4</source>
        <extracomment>%1 what the image is, %2 what the inspection said, %3 and %4 scores</extracomment>
        <translation>实际 %1，判定 %2：得分 %3，高于 %4 为 NG</translation>
    </message>
</context>
<context>
    <name>handful::ui::VerifiedListModel</name>
    <message>
        <source>%1, is %2, said %3</source>
        <extracomment>%1 file name, %2 what the image is, %3 what the inspection said of it</extracomment>
        <translation>%1，实际 %2，判定 %3</translation>
    </message>
</context>
<context>
    <name>handful::ui::VerifyPage</name>
    <message>
        <source>Verify</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Does it keep its promise on images that it has never seen?</source>
        <translation>对从未见过的图像，结果是否符合承诺？</translation>
    </message>
    <message>
        <source>Then images that had no part in it show what it is worth.</source>
        <translation>之后可用未参与设置的图像检验其实际水平。</translation>
    </message>
    <message>
        <source>Back to the last result</source>
        <translation>返回上次结果</translation>
    </message>
    <message>
        <source>None of these images is new.</source>
        <translation>这些图像都不是新的。</translation>
    </message>
    <message>
        <source>Drop images here that had no part in the set-up.</source>
        <translation>请将未参与设置的图像拖放到此处。</translation>
    </message>
    <message>
        <source>Good parts and defects, in folders that are called so. Forty good ones say much, ten a little. Images of the set-up are recognised and left out. This step is optional.</source>
        <translation>良品和缺陷品分别放在以此命名的文件夹中。40 张良品能说明很多，10 张只能说明一些。设置中用过的图像会被识别并排除。此步骤可选。</translation>
    </message>
    <message>
        <source>Folder …</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Good parts …</source>
        <translation>良品…</translation>
    </message>
    <message>
        <source>Defects …</source>
        <translation>缺陷品…</translation>
    </message>
    <message>
        <source>Scores of the new images</source>
        <translation>新图像的得分</translation>
    </message>
    <message>
        <source>Images to verify with</source>
        <translation>用于验证的图像</translation>
    </message>
    <message>
        <source>Start over with others</source>
        <translation>换其他图像重新开始</translation>
    </message>
    <message>
        <source>Add good parts …</source>
        <translation>添加良品…</translation>
    </message>
    <message>
        <source>Add defects …</source>
        <translation>添加缺陷品…</translation>
    </message>
    <message>
        <source>On record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>Images that had no part in the set-up</source>
        <translation>未参与设置的图像</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.tif *.tiff *.bmp)</source>
        <translation>图像 (*.png *.jpg *.jpeg *.tif *.tiff *.bmp)</translation>
    </message>
    <message numerus="yes">
        <source>Inspect %n image(s)</source>
        <translation>
            <numerusform>检验 %n 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue to Export</source>
        <translation>继续：导出</translation>
    </message>
    <message>
        <source>Inspect them again</source>
        <translation>重新检验</translation>
    </message>
    <message>
        <source>The images are being inspected …</source>
        <translation>正在检验图像……</translation>
    </message>
    <message>
        <source>Ready to be inspected, as the line PC would do it.</source>
        <translation>已就绪，将按产线电脑的方式检验。</translation>
    </message>
    <message>
        <source>The verdicts are compared with what the folders say, and with what the set-up promised. The result stays with the project.</source>
        <translation>判定将与文件夹名称以及设置时的承诺进行比较。结果会保存在项目中。</translation>
    </message>
    <message>
        <source>%1 OK, %2 NG, %3 unlabelled</source>
        <extracomment>Counts of images</extracomment>
        <translation>OK %1，NG %2，未标注 %3</translation>
    </message>
</context>
<context>
    <name>handful::ui::Words</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>NG</source>
        <translation>NG</translation>
    </message>
    <message>
        <source>unlabelled</source>
        <translation>未标注</translation>
    </message>
    <message>
        <source>review</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>Reading the images</source>
        <translation>读取图像</translation>
    </message>
    <message>
        <source>Fine-tuning the network</source>
        <translation>微调网络</translation>
    </message>
    <message>
        <source>Looking at the good parts</source>
        <translation>观察良品</translation>
    </message>
    <message>
        <source>Learning what is normal</source>
        <translation>学习正常状态</translation>
    </message>
    <message>
        <source>Leaving out each image in turn</source>
        <translation>依次留出每张图像</translation>
    </message>
    <message>
        <source>Scoring the images</source>
        <translation>为图像评分</translation>
    </message>
    <message>
        <source>Writing and checking the package</source>
        <translation>写出并检查软件包</translation>
    </message>
    <message>
        <source>cannot be read and was left out</source>
        <translation>无法读取，已排除</translation>
    </message>
    <message>
        <source>shows the same pixels as an earlier image and was left out</source>
        <translation>与之前的图像像素完全相同，已排除</translation>
    </message>
    <message>
        <source>is almost the same picture as an earlier one</source>
        <translation>与之前的某张图像几乎相同</translation>
    </message>
    <message>
        <source>has another size than the first image and was resized</source>
        <translation>与第一张图像尺寸不同，已缩放</translation>
    </message>
    <message>
        <source>has another aspect ratio and is seen distorted</source>
        <translation>宽高比不同，会产生变形</translation>
    </message>
    <message>
        <source>is much less sharp than the others</source>
        <translation>明显不如其他图像清晰</translation>
    </message>
    <message>
        <source>is very dark</source>
        <translation>非常暗</translation>
    </message>
    <message>
        <source>is overexposed</source>
        <translation>曝光过度</translation>
    </message>
    <message>
        <source>With fewer than four good images the threshold is provisional.</source>
        <translation>良品图像少于四张，阈值只是暂定的。</translation>
    </message>
    <message>
        <source>The network was used as it was pretrained; this build of Handful cannot fine-tune it.</source>
        <translation>网络按预训练状态使用；此构建的 Handful 无法微调。</translation>
    </message>
    <message>
        <source>same picture twice</source>
        <translation>同一图像重复</translation>
    </message>
    <message>
        <source>almost the same picture twice</source>
        <translation>几乎相同的图像重复</translation>
    </message>
    <message>
        <source>another size</source>
        <translation>尺寸不同</translation>
    </message>
    <message>
        <source>not sharp</source>
        <translation>不清晰</translation>
    </message>
    <message>
        <source>too dark</source>
        <translation>过暗</translation>
    </message>
    <message>
        <source>too bright</source>
        <translation>过亮</translation>
    </message>
    <message>
        <source>Found by counting: each good image was scored by an inspection that had not seen it.</source>
        <translation>由计数得出：每张良品图像均由没有见过它的检验评分。</translation>
    </message>
    <message>
        <source>Estimated from the spread of the good images, each scored by an inspection that had not seen it. Assumes that the logarithm of the scores is normally distributed.</source>
        <translation>由良品图像的离散程度估计，每张均由没有见过它的检验评分。假设得分的对数服从正态分布。</translation>
    </message>
    <message>
        <source>The highest score of a good image.</source>
        <translation>良品图像的最高得分。</translation>
    </message>
    <message>
        <source>Provisional: fewer than four good images allow no promise.</source>
        <translation>暂定：少于四张良品图像无法作出保证。</translation>
    </message>
    <message>
        <source>Drawn by hand: the rate comes from counting the good images alone. That assumes nothing and so promises less than the recommended line.</source>
        <translation>手动设定：比例仅由良品图像计数得出，不作任何假设，因此比推荐线更保守。</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message numerus="yes">
        <source>CPU, %n thread(s)</source>
        <translation>
            <numerusform>CPU，%n 个线程</numerusform>
        </translation>
    </message>
    <message>
        <source>Rendering the sample part</source>
        <translation>正在生成示例零件</translation>
    </message>
    <message>
        <source>scores far above the other good images and raises the threshold, so that more defects are missed. Is it really good?</source>
        <translation>的分数远高于其他良品图像，会抬高阈值，导致漏检更多缺陷。它真的是良品吗？</translation>
    </message>
    <message>
        <source>Drawn by hand: the rate is estimated from the spread of the good images, as for the recommended line.</source>
        <translation>手动设定：该比率与推荐线一样，由良品图像的离散程度估计得出。</translation>
    </message>
    <message>
        <source>The fine-tuning came to nothing; the pretrained network is used.</source>
        <translation>微调未成功；使用预训练网络。</translation>
    </message>
    <message>
        <source>The memory of the graphics card was too small for whole batches; the training took them in parts, to the same result.</source>
        <translation>显卡内存不足以容纳整批图像，训练分批进行，结果相同。</translation>
    </message>
    <message>
        <source>views of the same part pulled together</source>
        <translation>拉近同一零件的视图</translation>
    </message>
    <message>
        <source>good images kept at their centre</source>
        <translation>使良品保持在中心</translation>
    </message>
    <message>
        <source>different good parts pulled together</source>
        <translation>拉近不同的良品</translation>
    </message>
    <message>
        <source>defects pushed away</source>
        <translation>推远缺陷</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>彻底</translation>
    </message>
    <message>
        <source>foreign patch</source>
        <translation>异样方块</translation>
    </message>
    <message>
        <source>foreign strip</source>
        <translation>异样条带</translation>
    </message>
    <message>
        <source>scratch</source>
        <translation>划痕</translation>
    </message>
    <message>
        <source>stain or speck</source>
        <translation>污渍斑点</translation>
    </message>
    <message>
        <source>smeared spot</source>
        <translation>模糊处</translation>
    </message>
    <message>
        <source>wrong texture</source>
        <translation>异样纹理</translation>
    </message>
    <message>
        <source>real defect, pasted</source>
        <translation>贴入真实缺陷</translation>
    </message>
    <message>
        <source>Weight: views of a part together</source>
        <translation>权重：拉近同一零件的视图</translation>
    </message>
    <message>
        <source>Weight: good images at their centre</source>
        <translation>权重：使良品保持在中心</translation>
    </message>
    <message>
        <source>Weight: defects pushed away</source>
        <translation>权重：推远缺陷</translation>
    </message>
    <message>
        <source>Weight: defects pushed away, by distance</source>
        <translation>权重：推远缺陷（按距离）</translation>
    </message>
    <message>
        <source>Weight: views together, SimSiam form</source>
        <translation>权重：拉近视图（SimSiam）</translation>
    </message>
    <message>
        <source>Weight: different parts together</source>
        <translation>权重：拉近不同零件</translation>
    </message>
    <message>
        <source>Weight: views together, InfoNCE form</source>
        <translation>权重：拉近视图（InfoNCE）</translation>
    </message>
    <message>
        <source>Temperature of the contrastive terms</source>
        <translation>对比项的温度</translation>
    </message>
    <message>
        <source>Margin beyond which a defect is far enough</source>
        <translation>缺陷足够远的界限</translation>
    </message>
    <message>
        <source>Views as published (MSC)</source>
        <translation>按论文的视图（MSC）</translation>
    </message>
    <message>
        <source>Smallest crop, share of the area</source>
        <translation>最小裁剪（面积比例）</translation>
    </message>
    <message>
        <source>Colours changed, share of the views</source>
        <translation>改变颜色的视图比例</translation>
    </message>
    <message>
        <source>Change of brightness</source>
        <translation>亮度变化</translation>
    </message>
    <message>
        <source>Change of contrast</source>
        <translation>对比度变化</translation>
    </message>
    <message>
        <source>Change of saturation</source>
        <translation>饱和度变化</translation>
    </message>
    <message>
        <source>Change of hue</source>
        <translation>色相变化</translation>
    </message>
    <message>
        <source>Made grey, share of the views</source>
        <translation>变灰的视图比例</translation>
    </message>
    <message>
        <source>Blurred, share of the views</source>
        <translation>模糊的视图比例</translation>
    </message>
    <message>
        <source>Largest blur in pixels</source>
        <translation>最大模糊（像素）</translation>
    </message>
    <message>
        <source>Longer side of a view in pixels</source>
        <translation>视图长边（像素）</translation>
    </message>
    <message>
        <source>Views of each good image</source>
        <translation>每张良品图像的视图数</translation>
    </message>
    <message>
        <source>Views kept for measuring the variety</source>
        <translation>留作测量多样性的视图数</translation>
    </message>
    <message>
        <source>Defects drawn on each good image</source>
        <translation>每张良品图像绘制的缺陷数</translation>
    </message>
    <message>
        <source>Smallest defect, share of the area</source>
        <translation>最小缺陷（面积比例）</translation>
    </message>
    <message>
        <source>Largest defect, share of the area</source>
        <translation>最大缺陷（面积比例）</translation>
    </message>
    <message>
        <source>SGD instead of AdamW</source>
        <translation>用 SGD 代替 AdamW</translation>
    </message>
    <message>
        <source>First group of layers that is trained</source>
        <translation>首个参与训练的层组</translation>
    </message>
    <message>
        <source>Steps of a training run</source>
        <translation>每轮训练的步数</translation>
    </message>
    <message>
        <source>Good images in a step</source>
        <translation>每步的良品图像数</translation>
    </message>
    <message>
        <source>Defects in a step</source>
        <translation>每步的缺陷数</translation>
    </message>
    <message>
        <source>Learning rate of the network</source>
        <translation>网络的学习率</translation>
    </message>
    <message>
        <source>Learning rate of the projection heads</source>
        <translation>投影头的学习率</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>Steps of warming up</source>
        <translation>预热步数</translation>
    </message>
    <message>
        <source>Largest gradient</source>
        <translation>最大梯度</translation>
    </message>
    <message>
        <source>Stop below this share of the variety</source>
        <translation>多样性低于此比例时停止</translation>
    </message>
    <message>
        <source>Defect: %1</source>
        <extracomment>%1 a kind of defect: &quot;scratch&quot;</extracomment>
        <translation>缺陷：%1</translation>
    </message>
    <message>
        <source>The memory of the graphics card was too small for this training; it ran on the processor.</source>
        <translation>显卡内存不足以进行此训练，已改在处理器上运行。</translation>
    </message>
    <message>
        <source>could not be aligned and is taken as it lies</source>
        <translation>无法对齐，按原位置使用</translation>
    </message>
    <message>
        <source>Defects as small as stated are not seen at their full size; a smaller region of interest sees smaller ones.</source>
        <translation>所指定的小缺陷无法以足够的尺寸看到；缩小检测区域可以看到更小的缺陷。</translation>
    </message>
    <message>
        <source>few false rejects</source>
        <translation>少误判</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>few missed defects</source>
        <translation>少漏检</translation>
    </message>
</context>
<context>
    <name>handful::ui::Workflow</name>
    <message>
        <source>Open a project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Opening the project</source>
        <translation>正在打开项目</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>New part</source>
        <translation>新零件</translation>
    </message>
    <message>
        <source>Sample project</source>
        <translation>示例项目</translation>
    </message>
    <message>
        <source>Sample part</source>
        <translation>示例零件</translation>
    </message>
    <message>
        <source>Rendering the sample part</source>
        <translation>正在生成示例零件</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>零件</translation>
    </message>
    <message>
        <source>Adding images</source>
        <translation>正在添加图像</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Remove images</source>
        <translation>移除图像</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Setting up</source>
        <translation>正在设置</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>正在评分</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>正在写报告</translation>
    </message>
    <message>
        <source>back to the recommended lines</source>
        <translation>恢复推荐的线</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>正在验证</translation>
    </message>
    <message>
        <source>preset %1</source>
        <translation>预设 %1</translation>
    </message>
    <message>
        <source>accepted false rejects %1</source>
        <translation>允许的良品误判率 %1</translation>
    </message>
    <message>
        <source>alignment on</source>
        <translation>对位开启</translation>
    </message>
    <message>
        <source>alignment off</source>
        <translation>对位关闭</translation>
    </message>
    <message>
        <source>choice of the network</source>
        <translation>网络的选择</translation>
    </message>
    <message>
        <source>training options</source>
        <translation>训练选项</translation>
    </message>
    <message>
        <source>what varies on the line</source>
        <translation>产线上的变化</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>%1 marked %2</source>
        <extracomment>What can be undone; %1 &quot;3 images&quot;, %2 a label</extracomment>
        <translation>%1标记为%2</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <extracomment>What can be undone; %1 &quot;3 images&quot;</extracomment>
        <translation>移除%1</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>检测区域</translation>
    </message>
</context>
</TS>
