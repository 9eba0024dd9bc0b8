<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja">
<context>
    <name>handful::report::Composer</name>
    <message>
        <source>not given</source>
        <translation>記載なし</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>review</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>NG</source>
        <translation>NG</translation>
    </message>
    <message>
        <source>unlabelled</source>
        <translation>未判定</translation>
    </message>
    <message>
        <source>NG: %1</source>
        <translation>NG：%1</translation>
    </message>
    <message>
        <source>Inspection report</source>
        <translation>検査報告書</translation>
    </message>
    <message>
        <source>Handful %1, package %2…</source>
        <translation>Handful %1、パッケージ %2…</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>%1 / %2 ページ</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部品</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>工程</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>改訂</translation>
    </message>
    <message>
        <source>Project, set-up</source>
        <translation>プロジェクト、セットアップ</translation>
    </message>
    <message>
        <source>%1, run %2</source>
        <translation>%1、実行 %2</translation>
    </message>
    <message>
        <source>Judged images</source>
        <translation>判定した画像</translation>
    </message>
    <message>
        <source>those of the project</source>
        <translation>プロジェクトの画像</translation>
    </message>
    <message>
        <source>Report made</source>
        <translation>報告書の作成</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1、作成者 %2</translation>
    </message>
    <message>
        <source>SHA-256 of the package</source>
        <translation>パッケージの SHA-256</translation>
    </message>
    <message>
        <source>What this report is about</source>
        <translation>この報告書の対象</translation>
    </message>
    <message>
        <source>%1, as it was pretrained</source>
        <translation>%1（事前学習のまま）</translation>
    </message>
    <message>
        <source>%1, its end fine-tuned (%2)</source>
        <translation>%1（末端を微調整、%2）</translation>
    </message>
    <message>
        <source>the whole image</source>
        <translation>画像全体</translation>
    </message>
    <message>
        <source>a polygon with %1 corners</source>
        <translation>頂点 %1 個の多角形</translation>
    </message>
    <message>
        <source>%1 of the image is ignored by a mask</source>
        <translation>画像の %1 をマスクで除外</translation>
    </message>
    <message>
        <source>turned up to %1°, moved up to %2, brightness within %3</source>
        <translation>回転 %1° まで、ずれ %2 まで、明るさ %3 以内</translation>
    </message>
    <message>
        <source>mirrored left to right</source>
        <translation>左右反転あり</translation>
    </message>
    <message>
        <source>mirrored top to bottom</source>
        <translation>上下反転あり</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>SHA-256 of the network</source>
        <translation>ネットワークの SHA-256</translation>
    </message>
    <message>
        <source>SHA-256 of the pretrained weights</source>
        <translation>事前学習の重みの SHA-256</translation>
    </message>
    <message>
        <source>Heads (weights)</source>
        <translation>ヘッド（重み）</translation>
    </message>
    <message>
        <source>Image size</source>
        <translation>画像サイズ</translation>
    </message>
    <message>
        <source>Seen by the network</source>
        <translation>ネットワークの入力</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>領域</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Good parts on the line</source>
        <translation>ラインの良品</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>計算環境</translation>
    </message>
    <message>
        <source>Fine-tuned on</source>
        <translation>微調整に使用</translation>
    </message>
    <message>
        <source>Method and settings</source>
        <translation>方法と設定</translation>
    </message>
    <message>
        <source>A network describes every place of an image by features. Several heads measure how far these lie from those of the good images; their logarithms are averaged with the weights below into one score for the image, scaled so that a typical good part has 1. The same set-up with the same images, settings and seed gives the same package, byte for byte.</source>
        <translation>ネットワークが画像の各位置を特徴で表します。複数のヘッドが、その特徴が良品画像からどれだけ離れているかを測り、それらの対数を下記の重みで平均して 1 枚の画像のスコアとし、典型的な良品が 1 になるように尺度を合わせます。同じ画像、設定、シードで同じセットアップを行うと、1 バイトも違わない同じパッケージになります。</translation>
    </message>
    <message>
        <source>drawn defects told from good images</source>
        <translation>描いた欠陥と良品の区別</translation>
    </message>
    <message>
        <source>distance, in deviations</source>
        <translation>距離（標準偏差単位）</translation>
    </message>
    <message>
        <source>spread of the good images (log score)</source>
        <translation>良品のばらつき（対数スコア）</translation>
    </message>
    <message>
        <source>%1, used</source>
        <translation>%1（使用）</translation>
    </message>
    <message>
        <source>pretrained</source>
        <translation>事前学習</translation>
    </message>
    <message>
        <source>fine-tuned</source>
        <translation>微調整</translation>
    </message>
    <message>
        <source>Option of the fine-tuning</source>
        <translation>微調整の設定項目</translation>
    </message>
    <message>
        <source>value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>set by</source>
        <translation>指定元</translation>
    </message>
    <message>
        <source>the user</source>
        <translation>利用者</translation>
    </message>
    <message>
        <source>the preset</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>変更なし</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>変更あり</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>見つからない</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>記録なし</translation>
    </message>
    <message>
        <source>Images that the inspection was made from</source>
        <translation>検査の作成に使った画像</translation>
    </message>
    <message>
        <source>n = %1. SHA-256 of each file as the set-up read it, and whether the file is still the same. The score is from an inspection that had not seen the image; p is the share of the others, itself included, with at least this score.</source>
        <translation>n = %1。セットアップ時に読み込んだ各ファイルの SHA-256 と、現在も同じファイルかどうか。スコアはその画像を見ていない検査によるもので、p はその画像を含む他の画像のうち、このスコア以上の割合です。</translation>
    </message>
    <message>
        <source>image</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>file now</source>
        <translation>現在のファイル</translation>
    </message>
    <message>
        <source>left out by the set-up</source>
        <translation>セットアップで除外</translation>
    </message>
    <message>
        <source>why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>is</source>
        <translation>実際</translation>
    </message>
    <message>
        <source>said</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>The first %1 of %2 images; the CSV has a line for each.</source>
        <translation>%2 枚のうち最初の %1 枚です。CSV には全画像の行があります。</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>読み込めず</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>作成に使用</translation>
    </message>
    <message>
        <source>Report made with</source>
        <translation>報告書の作成に使用</translation>
    </message>
    <message>
        <source>Time of the set-up</source>
        <translation>セットアップの時間</translation>
    </message>
    <message>
        <source>Time for one image</source>
        <translation>1 枚あたりの時間</translation>
    </message>
    <message>
        <source>%1 ms in the middle of n = %2, with reading the file</source>
        <translation>%1 ms（n = %2 の中央値、ファイルの読み込みを含む）</translation>
    </message>
    <message>
        <source>Versions and times</source>
        <translation>バージョンと時間</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>none were judged</source>
        <translation>判定した画像なし</translation>
    </message>
    <message>
        <source>%1 of %2 = %3 (95 %: %4 to %5)</source>
        <translation>%2 枚中 %1 枚 = %3（95 %：%4～%5）</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>NG above score %1, review above %2; a typical good part has 1.</source>
        <translation>スコア %1 を超えると NG、%2 を超えると要確認。典型的な良品は 1 です。</translation>
    </message>
    <message>
        <source>NG above score %1, no review band; a typical good part has 1.</source>
        <translation>スコア %1 を超えると NG、要確認の範囲なし。典型的な良品は 1 です。</translation>
    </message>
    <message>
        <source>False rejects, leave-image-out</source>
        <translation>良品の誤判定（画像を除いた評価）</translation>
    </message>
    <message>
        <source>False rejects</source>
        <translation>良品の誤判定</translation>
    </message>
    <message>
        <source>Missed defects</source>
        <translation>見逃した不良</translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation>AUROC</translation>
    </message>
    <message>
        <source>%1 (95 %: %2 to %3)</source>
        <translation>%1（95 %：%2～%3）</translation>
    </message>
    <message>
        <source>%1 of the judged images are byte for byte images of the set-up. The inspection has seen them; their scores prove nothing.</source>
        <translation>判定した画像のうち %1 枚は、セットアップの画像と完全に同一です。検査はそれらを見ているため、そのスコアは何の証明にもなりません。</translation>
    </message>
    <message>
        <source>%1 files of the set-up are no longer what they were when it was made; the list of images names them.</source>
        <translation>セットアップに使ったファイルのうち %1 個が当時と異なります。画像の一覧に示します。</translation>
    </message>
    <message>
        <source>Good images that stand out and raise the threshold: %1; see Threshold.</source>
        <translation>良品画像のうち %1 枚が突出しており、しきい値を引き上げています。「しきい値」を参照してください。</translation>
    </message>
    <message>
        <source>%1 images could not be read and are not part of any rate.</source>
        <translation>%1 枚の画像は読み込めず、どの割合にも含まれていません。</translation>
    </message>
    <message>
        <source>said OK</source>
        <translation>判定 OK</translation>
    </message>
    <message>
        <source>said NG</source>
        <translation>判定 NG</translation>
    </message>
    <message>
        <source>images (n)</source>
        <translation>画像数 (n)</translation>
    </message>
    <message>
        <source>is OK</source>
        <translation>実際は OK</translation>
    </message>
    <message>
        <source>is NG</source>
        <translation>実際は NG</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>割合</translation>
    </message>
    <message>
        <source>count</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>of n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>割合</translation>
    </message>
    <message>
        <source>95 % interval (exact)</source>
        <translation>95 % 区間（正確法）</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>False rejects: good parts called NG</source>
        <translation>良品の誤判定：NG とされた良品</translation>
    </message>
    <message>
        <source>Good parts sent to review</source>
        <translation>要確認とされた良品</translation>
    </message>
    <message>
        <source>Missed defects: defects called OK</source>
        <translation>見逃し：OK とされた不良</translation>
    </message>
    <message>
        <source>Defects sent to review</source>
        <translation>要確認とされた不良</translation>
    </message>
    <message>
        <source>Defects called NG</source>
        <translation>NG とされた不良</translation>
    </message>
    <message>
        <source>Kind of defect</source>
        <translation>不良の種類</translation>
    </message>
    <message>
        <source>missed, 95 % interval (exact)</source>
        <translation>見逃し、95 % 区間（正確法）</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Good images that the inspection was made from are judged by the score that they got from an inspection without them (leave-image-out).</source>
        <translation>検査の作成に使った良品画像は、その画像を除いて作った検査によるスコアで判定しています。</translation>
    </message>
    <message>
        <source>Intervals: two-sided, exact binomial (Clopper and Pearson). Review counts as neither a false reject nor a missed defect.</source>
        <translation>区間：両側、正確な二項分布（Clopper–Pearson）。要確認は良品の誤判定にも見逃しにも数えません。</translation>
    </message>
    <message>
        <source>No ROC curve and no AUROC: both need good images and images of defects, and there are %1 and %2.</source>
        <translation>ROC 曲線と AUROC はありません。どちらにも良品画像と不良品画像が必要ですが、それぞれ %1 枚と %2 枚です。</translation>
    </message>
    <message>
        <source>good parts called NG</source>
        <translation>NG とされた良品</translation>
    </message>
    <message>
        <source>defects called NG</source>
        <translation>NG とされた不良</translation>
    </message>
    <message>
        <source>threshold in force</source>
        <translation>現在のしきい値</translation>
    </message>
    <message>
        <source>ROC curve: defects called NG over good parts called NG.</source>
        <translation>ROC 曲線：NG とされた良品に対する NG とされた不良。</translation>
    </message>
    <message>
        <source>good, from the set-up, leave-image-out, n = %1</source>
        <translation>良品（セットアップ、画像を除いた評価）、n = %1</translation>
    </message>
    <message>
        <source>good, tested, n = %1</source>
        <translation>良品（試験）、n = %1</translation>
    </message>
    <message>
        <source>good, not from the set-up, n = %1</source>
        <translation>良品（セットアップ以外）、n = %1</translation>
    </message>
    <message>
        <source>defects, n = %1</source>
        <translation>不良品、n = %1</translation>
    </message>
    <message>
        <source>unlabelled, n = %1</source>
        <translation>未判定、n = %1</translation>
    </message>
    <message>
        <source>NG above %1</source>
        <translation>%1 を超えると NG</translation>
    </message>
    <message>
        <source>review above %1</source>
        <translation>%1 を超えると要確認</translation>
    </message>
    <message>
        <source>score (1 = a typical good part)</source>
        <translation>スコア（1 = 典型的な良品）</translation>
    </message>
    <message>
        <source>score (1 = a typical good part), logarithmic</source>
        <translation>スコア（1 = 典型的な良品）、対数目盛</translation>
    </message>
    <message>
        <source>highest bar: %1</source>
        <translation>最も高い棒：%1</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Where the scores lie, by kind of image.</source>
        <translation>画像の種類ごとのスコアの分布。</translation>
    </message>
    <message>
        <source>Missed defect</source>
        <translation>見逃した不良</translation>
    </message>
    <message>
        <source>False reject</source>
        <translation>良品の誤判定</translation>
    </message>
    <message>
        <source>Sent to review</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>Stands out among the good images</source>
        <translation>良品画像の中で突出</translation>
    </message>
    <message>
        <source>Unlabelled and not OK</source>
        <translation>未判定で OK でない</translation>
    </message>
    <message>
        <source>Defect found, near the threshold</source>
        <translation>検出した不良（しきい値付近）</translation>
    </message>
    <message>
        <source>score %1, leave-image-out</source>
        <translation>スコア %1（画像を除いた評価）</translation>
    </message>
    <message>
        <source>is %1, said %2, score %3, p %4</source>
        <translation>実際 %1、判定 %2、スコア %3、p %4</translation>
    </message>
    <message>
        <source>Images that deserve a look</source>
        <translation>確認すべき画像</translation>
    </message>
    <message>
        <source>None: no false reject, no missed defect, no review, no odd good image.</source>
        <translation>なし：良品の誤判定、見逃し、要確認、突出した良品画像はありません。</translation>
    </message>
    <message>
        <source>typical of good parts</source>
        <translation>良品として典型的</translation>
    </message>
    <message>
        <source>%1 more images deserve a look and are not shown here; the CSV has a line for each image.</source>
        <translation>確認すべき画像があと %1 枚ありますが、ここには示していません。CSV には全画像の行があります。</translation>
    </message>
    <message>
        <source>by counting</source>
        <translation>計数による</translation>
    </message>
    <message>
        <source>by the spread</source>
        <translation>ばらつきによる</translation>
    </message>
    <message>
        <source>the highest score</source>
        <translation>最高スコア</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>暫定</translation>
    </message>
    <message>
        <source>drawn by hand</source>
        <translation>手動</translation>
    </message>
    <message>
        <source>Found by counting. Each of the %1 good images was scored by an inspection that had not seen it; the threshold is the score of rank %2 among them, counted from the lowest.</source>
        <translation>計数による。%1 枚の良品画像をそれぞれ、その画像を見ていない検査で採点しました。しきい値は、低い方から数えて %2 番目のスコアです。</translation>
    </message>
    <message>
        <source>Estimated from the spread. Each of the %1 good images was scored by an inspection that had not seen it; the threshold is the one-sided prediction bound (Student&apos;s t) of the logarithms of these scores for the next good part.</source>
        <translation>ばらつきからの推定。%1 枚の良品画像をそれぞれ、その画像を見ていない検査で採点しました。しきい値は、これらのスコアの対数から求めた、次の良品に対する片側予測限界（スチューデントの t）です。</translation>
    </message>
    <message>
        <source>The highest of the scores of the %1 good images, each scored by an inspection that had not seen it.</source>
        <translation>%1 枚の良品画像のスコアの最大値。それぞれ、その画像を見ていない検査で採点しました。</translation>
    </message>
    <message>
        <source>Provisional: %1 good images are too few to draw a threshold from. It was set with an assumed spread and promises nothing.</source>
        <translation>暫定：良品画像 %1 枚ではしきい値を求めるには足りません。ばらつきを仮定して設定したもので、何も保証しません。</translation>
    </message>
    <message>
        <source>Drawn by hand; the change history says by whom, when and why. The rates beside it are what the scores of the %1 good images say about a line in this place.</source>
        <translation>手動で引いた線です。誰が、いつ、なぜ引いたかは変更履歴にあります。割合は、%1 枚の良品画像のスコアがこの位置の線について示すものです。</translation>
    </message>
    <message>
        <source>It is assumed that the good images are a fair sample of the good parts to come: same product, camera, light and position, taken independently of each other.</source>
        <translation>良品画像は今後の良品の公正な標本であると仮定しています。すなわち、製品、カメラ、照明、位置が同じで、互いに独立に撮影されたものです。</translation>
    </message>
    <message>
        <source>It is further assumed that the logarithms of the scores of good parts are normally distributed. %1 images cannot prove this.</source>
        <translation>さらに、良品のスコアの対数は正規分布に従うと仮定しています。%1 枚の画像ではこれを証明できません。</translation>
    </message>
    <message>
        <source>The rates are exact only for a line that was drawn without looking at these scores.</source>
        <translation>割合が正確なのは、これらのスコアを見ずに引いた線の場合だけです。</translation>
    </message>
    <message>
        <source>No form of the distribution is assumed.</source>
        <translation>分布の形は仮定していません。</translation>
    </message>
    <message>
        <source>From n = %1 good images no rate of false rejects can be promised.</source>
        <translation>良品画像 n = %1 からは、良品の誤判定の割合を保証できません。</translation>
    </message>
    <message>
        <source>at most %1 expected</source>
        <translation>予想は最大 %1</translation>
    </message>
    <message>
        <source>%1 expected</source>
        <translation>予想 %1</translation>
    </message>
    <message>
        <source>Good parts rejected in production: %1, from n = %2 good images.</source>
        <translation>生産で NG とされる良品：%1（良品画像 n = %2 に基づく）。</translation>
    </message>
    <message>
        <source>Good parts rejected in production: %1, no more than %2 (one-sided 95 % bound), from n = %3 good images.</source>
        <translation>生産で NG とされる良品：%1、上限 %2（片側 95 % 限界）、良品画像 n = %3 に基づく。</translation>
    </message>
    <message>
        <source>%1 more good images without a false reject would prove %2 at 95 %.</source>
        <translation>誤判定のない良品画像があと %1 枚あれば、%2 が 95 % の信頼度で証明されます。</translation>
    </message>
    <message>
        <source>NG above</source>
        <translation>NG の下限</translation>
    </message>
    <message>
        <source>score %1 (1 is a typical good part)</source>
        <translation>スコア %1（1 は典型的な良品）</translation>
    </message>
    <message>
        <source>Review above</source>
        <translation>要確認の下限</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>スコア %1</translation>
    </message>
    <message>
        <source>no review band</source>
        <translation>要確認の範囲なし</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>Drawn from</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>n = %1 good images</source>
        <translation>良品画像 n = %1</translation>
    </message>
    <message>
        <source>Accepted rate of false rejects</source>
        <translation>許容する良品の誤判定の割合</translation>
    </message>
    <message>
        <source>none was asked for</source>
        <translation>指定なし</translation>
    </message>
    <message>
        <source>Expected rate</source>
        <translation>予想割合</translation>
    </message>
    <message>
        <source>no promise</source>
        <translation>保証なし</translation>
    </message>
    <message>
        <source>95 % upper bound</source>
        <translation>95 % 上限</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>しきい値</translation>
    </message>
    <message>
        <source>When (UTC)</source>
        <translation>日時 (UTC)</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Change history of the threshold</source>
        <translation>しきい値の変更履歴</translation>
    </message>
    <message>
        <source>Every line that was ever in force, oldest first; the last one is in force. An arrow shows from what to what it was changed. The entries are kept in the project&apos;s folder with the clock of the computer; they are not signed.</source>
        <translation>これまでに有効だったすべての線を古い順に示します。最後のものが現在有効です。矢印は変更前と変更後を示します。記録はコンピューターの時計の時刻でプロジェクトのフォルダーに保存され、電子署名はされていません。</translation>
    </message>
    <message>
        <source>The rates hold for parts like those in the images. After a change of product, supplier, camera, lens, light or position they have to be found again.</source>
        <translation>割合は、画像にあるような部品に対してのみ成り立ちます。製品、仕入先、カメラ、レンズ、照明、位置が変わった場合は、求め直す必要があります。</translation>
    </message>
    <message>
        <source>Missed defects are counted on the %1 images of defects that were at hand. About defects of another kind, size or place these figures say nothing.</source>
        <translation>見逃しは、手元にあった %1 枚の不良品画像で数えたものです。種類、大きさ、位置の異なる不良については、これらの数値は何も示しません。</translation>
    </message>
    <message>
        <source>There were no images of defects. Nothing in this report says which defects are found, or how small they may be.</source>
        <translation>不良品の画像がありませんでした。どの不良が、どれほど小さいものまで検出されるかについて、この報告書は何も示しません。</translation>
    </message>
    <message>
        <source>The intervals assume that every image shows another part. Several images of the same part, or of parts made one after the other, make them too narrow.</source>
        <translation>区間は、どの画像も別の部品を写していることを前提とします。同じ部品や続けて作られた部品の画像が複数あると、区間は狭くなりすぎます。</translation>
    </message>
    <message>
        <source>The share of defects in production is not part of any figure; how many of the rejected parts are really bad depends on it.</source>
        <translation>生産における不良の割合は、どの数値にも含まれていません。NG とされた部品のうち実際に不良であるものの割合は、それに左右されます。</translation>
    </message>
    <message>
        <source>AUROC says how well the scores order good parts and defects, over all thresholds. It is not a rate of the line.</source>
        <translation>AUROC は、すべてのしきい値を通じて、スコアが良品と不良品をどれだけ正しく順序付けるかを示します。ラインでの割合ではありません。</translation>
    </message>
    <message>
        <source>Repeatability of camera and handling was not measured. That takes the same parts, inspected several times.</source>
        <translation>カメラと搬送の繰り返し性は測定していません。それには同じ部品を複数回検査する必要があります。</translation>
    </message>
    <message>
        <source>What these figures do not prove</source>
        <translation>これらの数値が証明しないこと</translation>
    </message>
    <message>
        <source>%1 of the %2 good images score so far below the others that they count as near copies of one another, such as two images of one part. They say nothing about the next part; the threshold rests on the other %3.</source>
        <translation>良品画像 %2 枚のうち %1 枚は、スコアが他よりはるかに低いため、同じ部品の 2 枚の画像のような、ほぼ同一の画像とみなします。次の部品については何も示さないため、しきい値は残りの %3 枚に基づきます。</translation>
    </message>
    <message>
        <source>Left the image as the network sees it, right its heat map. The colours run from the typical place of a good part (0) to where a place of a good part is marked (1) and are the same in every image; a yellow line encloses what is marked.</source>
        <translation>左はネットワークが見る画像、右はそのヒートマップです。色は良品の典型的な箇所（0）から、良品の箇所が印される値（1）までで、どの画像でも同じです。黄色の線は印された箇所を囲みます。</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>印</translation>
    </message>
    <message>
        <source>This release does not know the options of the fine-tuning that the project has; the release that made it does.</source>
        <translation>このリリースは、プロジェクトにある微調整のオプションを知りません。作成したリリースなら分かります。</translation>
    </message>
    <message>
        <source>%1 cannot be read and is left out.</source>
        <translation>%1 は読めないため除きました。</translation>
    </message>
    <message>
        <source>%1 is the same picture as an earlier one and is left out.</source>
        <translation>%1 は以前の画像と同じ内容のため除きました。</translation>
    </message>
    <message>
        <source>%1 is nearly the same picture as another one, or shows the same part. Pictures of different parts make a better inspection.</source>
        <translation>%1 は別の画像とほぼ同じか、同じ部品を写しています。異なる部品の画像のほうが検査は良くなります。</translation>
    </message>
    <message>
        <source>%1 has another size than the other pictures; it is resized.</source>
        <translation>%1 は他の画像と大きさが異なるため、調整します。</translation>
    </message>
    <message>
        <source>%1 has other proportions than the first picture; the part is seen distorted.</source>
        <translation>%1 は最初の画像と縦横比が異なるため、部品がゆがんで見えます。</translation>
    </message>
    <message>
        <source>%1 is much less sharp than the others.</source>
        <translation>%1 は他の画像よりかなりぼやけています。</translation>
    </message>
    <message>
        <source>%1 is very dark.</source>
        <translation>%1 はとても暗い画像です。</translation>
    </message>
    <message>
        <source>%1 is overexposed.</source>
        <translation>%1 は露出オーバーです。</translation>
    </message>
    <message>
        <source>With fewer than four good images the threshold is provisional.</source>
        <translation>良品画像が 4 枚未満のため、しきい値は暫定です。</translation>
    </message>
    <message>
        <source>%1 scores far above the other good pictures and raises the threshold, so that more defects are missed.</source>
        <translation>%1 のスコアは他の良品画像よりはるかに高く、しきい値を引き上げるため、見逃す不良が増えます。</translation>
    </message>
    <message>
        <source>The network is used as it was pretrained: this build of Handful cannot fine-tune it.</source>
        <translation>ネットワークは事前学習のまま使います。このビルドの Handful は微調整できません。</translation>
    </message>
    <message>
        <source>The fine-tuning came to nothing (the features fell together); the pretrained network is used.</source>
        <translation>微調整に失敗したため（特徴がつぶれました）、事前学習済みのネットワークを使います。</translation>
    </message>
    <message>
        <source>The memory of the graphics card is too small for whole batches; the training took them in parts, to the same result.</source>
        <translation>グラフィックカードのメモリがバッチ全体には足りないため、学習は分割して行われました。結果は同じです。</translation>
    </message>
    <message>
        <source>The memory of the graphics card is too small for this training; it ran on the processor.</source>
        <translation>グラフィックカードのメモリがこの学習には足りないため、プロセッサで実行されました。</translation>
    </message>
    <message>
        <source>%1 could not be aligned and is taken as it lies.</source>
        <translation>%1 は位置合わせできなかったため、そのままの位置で使います。</translation>
    </message>
    <message>
        <source>Defects as small as stated are seen at less than their size, even with the largest network input. A smaller region of interest sees smaller ones.</source>
        <translation>指定された小さな欠陥は、ネットワークの入力を最大にしても十分な大きさで見えません。検査領域を小さくすると、より小さな欠陥が見えます。</translation>
    </message>
    <message>
        <source>This picture cannot be read.</source>
        <translation>この画像は読めません。</translation>
    </message>
    <message>
        <source>set-up, run %1</source>
        <translation>セットアップ、実行 %1</translation>
    </message>
    <message>
        <source>CPU, threads: %1</source>
        <translation>CPU、スレッド数：%1</translation>
    </message>
    <message>
        <source>quick</source>
        <translation>クイック</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>thorough</source>
        <translation>念入り</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>読み込み</translation>
    </message>
    <message>
        <source>network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>features</source>
        <translation>特徴</translation>
    </message>
    <message>
        <source>fine-tuning</source>
        <translation>微調整</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>しきい値</translation>
    </message>
    <message>
        <source>self-test</source>
        <translation>自己診断</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Where the defects are</source>
        <translation>不良の位置</translation>
    </message>
    <message>
        <source>Images of defects with a mask</source>
        <translation>マスクのある不良画像</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 枚中 %1 枚</translation>
    </message>
    <message>
        <source>Defects found by a marked place</source>
        <translation>印された箇所で見つかった不良</translation>
    </message>
    <message>
        <source>Good images with a marked place</source>
        <translation>印された箇所のある良品画像</translation>
    </message>
    <message>
        <source>Overlap of mark and defect</source>
        <translation>印と不良の重なり</translation>
    </message>
    <message>
        <source>Pixel AUROC</source>
        <translation>画素 AUROC</translation>
    </message>
    <message>
        <source>PRO up to 30 % of the good pixels</source>
        <translation>PRO（良品画素の 30 % まで）</translation>
    </message>
    <message>
        <source>PRO up to 5 % of the good pixels</source>
        <translation>PRO（良品画素の 5 % まで）</translation>
    </message>
    <message>
        <source>Connected defects in the masks</source>
        <translation>マスク中の連結した不良</translation>
    </message>
    <message>
        <source>The masks of the test set say which pixels are defects. A defect counts as found if a marked place touches it; the overlap is the share of the marked or defective pixels that are both, in the mean. Pixel AUROC: how often a defective pixel is hotter than a good one; large defects weigh most. PRO: how much of each defect is covered while few good pixels are; small defects weigh as much as large ones. 1 is best for both.</source>
        <translation>テストセットのマスクは、どの画素が不良かを示します。印された箇所が不良に触れていれば、見つかったと数えます。重なりは、印または不良の画素のうち両方であるものの割合の平均です。画素 AUROC：不良の画素が良品の画素より熱い頻度で、大きな不良ほど重みがあります。PRO：良品の画素がわずかしか覆われない間に、各不良がどれだけ覆われるかで、小さな不良も大きな不良と同じ重みです。どちらも 1 が最良です。</translation>
    </message>
    <message>
        <source>Pixel AUROC and PRO have no interval: the pixels of an image are not independent of each other. The counts of images have one.</source>
        <translation>画素 AUROC と PRO には区間がありません。一枚の画像の画素は互いに独立ではないためです。画像の枚数には区間があります。</translation>
    </message>
    <message>
        <source>The mask %1 cannot be used.</source>
        <translation>マスク %1 は使えません。</translation>
    </message>
    <message>
        <source>few false rejects</source>
        <translation>誤判定を少なく</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>バランス</translation>
    </message>
    <message>
        <source>few missed defects</source>
        <translation>見逃しを少なく</translation>
    </message>
    <message>
        <source>preset “%1”</source>
        <translation>プリセット「%1」</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Drawn by the preset “%1” from the scores of the good images and of known defects; the change history says by whom, when and why. The rates beside it are what the scores of the %2 good images say about a line in this place.</source>
        <translation>プリセット「%1」が、良品画像と既知の不良のスコアから引いた線です。誰が、いつ、なぜ変えたかは変更履歴にあります。割合は、%2 枚の良品画像のスコアがこの位置の線について示すものです。</translation>
    </message>
    <message>
        <source>No image of a good part was among them: nothing is said about good parts lost.</source>
        <translation>良品の画像がなかったため、失われる良品については何も言えません。</translation>
    </message>
    <message>
        <source>Good parts called NG: %1. The set-up had too few good images for a promise.</source>
        <translation>NG と判定された良品：%1。セットアップの良品画像が少なすぎて、約束はありませんでした。</translation>
    </message>
    <message>
        <source>Good parts called NG: %1, in line with the promised %2.</source>
        <translation>NG と判定された良品：%1。約束の %2 に合っています。</translation>
    </message>
    <message>
        <source>Good parts called NG: %1, more than the expected %2, but not beyond the %3 that the few good images of the set-up left open.</source>
        <translation>NG と判定された良品：%1。予想の %2 より多いですが、セットアップの少ない良品画像で見込まれた上限 %3 は超えていません。</translation>
    </message>
    <message>
        <source>Good parts called NG: %1, more than the promised %2.</source>
        <translation>NG と判定された良品：%1。約束の %2 を超えています。</translation>
    </message>
    <message>
        <source>No image of a defect was among them: nothing is said about missed defects.</source>
        <translation>不良品の画像がなかったため、見逃しについては何も言えません。</translation>
    </message>
    <message>
        <source>Defects called OK: %1. Nothing had been promised: the project had no image labelled NG.</source>
        <translation>OK と判定された不良：%1。プロジェクトに NG の画像がなく、約束はありませんでした。</translation>
    </message>
    <message>
        <source>Defects called OK: %1, in line with the %2 of the project.</source>
        <translation>OK と判定された不良：%1。プロジェクト内の結果（%2）に合っています。</translation>
    </message>
    <message>
        <source>Defects called OK: %1, more than the %2 of the project, but not beyond the %3 that so few leave open.</source>
        <translation>OK と判定された不良：%1。プロジェクト内の結果（%2）より多いですが、少ない枚数で見込まれる上限 %3 は超えていません。</translation>
    </message>
    <message>
        <source>Defects called OK: %1, more than the %2 of the project.</source>
        <translation>OK と判定された不良：%1。プロジェクト内の結果（%2）を超えています。</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>The inspection tried on images that had no part in setting it up; those with the bytes of an image of the project were left out.</source>
        <translation>セットアップに使っていない画像で検査を試した結果です。プロジェクトの画像と内容が同じものは除外しました。</translation>
    </message>
    <message>
        <source>The lines were moved after this verification; it does not speak for them.</source>
        <translation>この検証の後に線が動かされました。現在の線には当てはまりません。</translation>
    </message>
    <message>
        <source>The part was set up again after this verification; it does not speak for this inspection.</source>
        <translation>この検証の後にもう一度セットアップされました。現在の検査には当てはまりません。</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>検証日時</translation>
    </message>
    <message>
        <source>%1, verified by %2</source>
        <translation>%1、実施者 %2</translation>
    </message>
    <message>
        <source>Entry on record</source>
        <translation>記録の番号</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>セットアップ</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>実行 %1</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>線</translation>
    </message>
    <message>
        <source>NG above %1, review above %2</source>
        <translation>%1 を超えると NG、%2 を超えると要確認</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>%1 inspected, %2 not read, %3 left out</source>
        <translation>検査 %1 枚、読み込めず %2 枚、除外 %3 枚</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 images are listed.</source>
        <translation>%2 枚のうち最初の %1 枚だけを示します。</translation>
    </message>
    <message>
        <source>False rejects, other good images</source>
        <translation>良品の誤判定（その他の良品画像）</translation>
    </message>
    <message>
        <source>The lines were moved after the set-up. If the images judged here were looked at for it, these counts are no independent test; see What these figures do not prove.</source>
        <translation>しきい値はセットアップの後で動かされました。そのためにここで判定した画像を見ていた場合、これらの件数は独立した試験にはなりません。「これらの数値が証明しないこと」を参照してください。</translation>
    </message>
    <message>
        <source>%1 files of the set-up were not found; the list of images names them.</source>
        <translation>セットアップに使ったファイルのうち %1 個が見つかりません。画像の一覧に示します。</translation>
    </message>
    <message>
        <source>… of the set-up, leave-image-out</source>
        <translation>… セットアップの画像（画像を除いた評価）</translation>
    </message>
    <message>
        <source>… not of the set-up</source>
        <translation>… セットアップ以外の画像</translation>
    </message>
    <message>
        <source>The interval is a bootstrap of both kinds.</source>
        <translation>区間は両方の種類についてのブートストラップによるものです。</translation>
    </message>
    <message>
        <source>All pairs of a defect and a good part are in the same order, so a bootstrap would see no doubt at all. The interval is the exact one of %1 independent pairs, as many as there are images of the rarer kind, and may be wider than that of a slightly lower AUROC.</source>
        <translation>不良品と良品のすべての組が同じ順序なので、ブートストラップでは不確かさがまったく現れません。この区間は、少ないほうの種類の画像数と同じ %1 組の独立した組についての正確な区間で、わずかに低い AUROC の区間より広いことがあります。</translation>
    </message>
    <message>
        <source>AUROC %1, 95 % interval %2 to %3, from n = %4 good images and n = %5 images of defects: how often a defect scores above a good part; 1 is best, 0.5 is guessing.</source>
        <translation>AUROC %1、95 % 区間 %2～%3、良品画像 n = %4、不良品画像 n = %5：不良品のスコアが良品を上回る割合です。1 が最良、0.5 は当て推量です。</translation>
    </message>
    <message>
        <source>Circles are good parts, triangles defects, rings unlabelled images. 30 or more of a kind are drawn as bars, with a stroke for each image below.</source>
        <translation>円は良品、三角は不良品、輪は未判定の画像です。30 枚以上の種類は棒で描き、その下に 1 枚ごとの線を引きます。</translation>
    </message>
    <message>
        <source>The scores come from inspections that each lack one image or one group of images, not from the final one, so both rates are approximate.</source>
        <translation>スコアは最終の検査ではなく、画像 1 枚または 1 組を除いた検査によるものなので、どちらの割合も近似です。</translation>
    </message>
    <message>
        <source>For a procedure close to this one (CV+) theory guarantees, however much the inspections differ, an expected rate of no more than about twice as much, here %1. An expected rate is the mean over many set-ups like this one; the 95 % bound is for this one set-up, which may be worse than the mean.</source>
        <translation>これに近い手法（CV+）については、検査どうしがどれほど異なっていても、予想割合は最大でもおよそ 2 倍（ここでは %1）であることが理論的に保証されています。予想割合は、このようなセットアップを何度も行った場合の平均です。95 % 限界はこの 1 回のセットアップについてのもので、平均より悪いことがあります。</translation>
    </message>
    <message>
        <source>This holds if the logarithms of the scores of good parts are normally distributed.</source>
        <translation>これは、良品のスコアの対数が正規分布に従う場合に成り立ちます。</translation>
    </message>
    <message>
        <source>Good parts not called OK, review and NG together: %1, no more than %2 (one-sided 95 % bound), by the same reckoning.</source>
        <translation>OK とならない良品（要確認と NG の合計）：%1、上限 %2（片側 95 % 限界）、同じ方法で計算。</translation>
    </message>
    <message>
        <source>Rates reckoned from</source>
        <translation>割合の根拠</translation>
    </message>
    <message>
        <source>The good images of this report are those that the inspection was made from. Each was scored by an inspection that had not seen it, yet they are no independent test; that takes other images, never used before.</source>
        <translation>この報告書の良品画像は、検査の作成に使ったものです。それぞれ、その画像を見ていない検査で採点しましたが、独立した試験ではありません。それには、まだ使っていない別の画像が必要です。</translation>
    </message>
    <message>
        <source>%1 of the %2 good images of this report are among those that the inspection was made from. Each of these was scored by an inspection that had not seen it, yet they are no independent test. The other %3 were not part of the set-up.</source>
        <translation>この報告書の良品画像 %2 枚のうち %1 枚は、検査の作成に使ったものです。それぞれ、その画像を見ていない検査で採点しましたが、独立した試験ではありません。残りの %3 枚はセットアップに使っていません。</translation>
    </message>
    <message>
        <source>The lines were moved after the set-up. If whoever or whatever drew them knew the scores of the images judged here, these are no independent test: the counts on them tend to be better than on parts to come. That takes other images, never used before.</source>
        <translation>しきい値はセットアップの後で動かされました。その際に、ここで判定した画像のスコアが知られていた場合、これらの画像は独立した試験にはなりません。その件数は、今後の部品より良くなりがちです。独立した試験には、まだ使っていない別の画像が必要です。</translation>
    </message>
    <message>
        <source>With %1 more good images the accepted rate of %2 would be counted instead of estimated from the spread of the scores.</source>
        <translation>良品画像があと %1 枚あれば、許容割合 %2 はスコアのばらつきからの推定ではなく、計数で求められます。</translation>
    </message>
    <message>
        <source>%1 stands out among the good images: its score is %2 times the highest of those that do not, and it raises the threshold, so that more defects are missed. It should be confirmed that this part is good, or the inspection set up again without it.</source>
        <translation>%1 は良品画像の中で突出しています。スコアは突出していない画像の最大値の %2 倍で、しきい値を引き上げるため、見逃す不良が増えます。この部品が良品であることを確認するか、この画像を除いて検査をセットアップし直してください。</translation>
    </message>
</context>
<context>
    <name>handful::ui::BeliefDialog</name>
    <message>
        <source>What counts as variation, what as a defect</source>
        <translation>何をばらつきとし、何を欠陥とするか</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Your images are being measured …</source>
        <translation>画像を測定しています…</translation>
    </message>
    <message>
        <source>Good parts on your line come …</source>
        <translation>ラインの良品は…</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>turned by up to</source>
        <extracomment>… turned by up to 5°</extracomment>
        <translation>回転（最大）</translation>
    </message>
    <message>
        <source>brighter or darker by up to</source>
        <translation>明るさの変化（最大）</translation>
    </message>
    <message>
        <source>shifted by up to</source>
        <translation>位置ずれ（最大）</translation>
    </message>
    <message>
        <source>°</source>
        <translation>°</translation>
    </message>
    <message>
        <source>In per cent of the picture&apos;s side</source>
        <translation>画像の辺に対する百分率</translation>
    </message>
    <message>
        <source>180° means any angle</source>
        <translation>180°は任意の角度を意味します</translation>
    </message>
    <message>
        <source>also mirrored left to right</source>
        <translation>左右反転もある</translation>
    </message>
    <message>
        <source>also mirrored top to bottom</source>
        <translation>上下反転もある</translation>
    </message>
    <message>
        <source>Take what was measured</source>
        <translation>測定値を採用</translation>
    </message>
    <message>
        <source>State only what really happens: what you allow here is no defect any more.</source>
        <translation>実際に起きることだけを指定してください。ここで許したものは欠陥ではなくなります。</translation>
    </message>
    <message>
        <source>Defects that can happen to your part</source>
        <translation>起こりうる欠陥</translation>
    </message>
    <message>
        <source>They teach the network what to tell from a good part, and judge it. One kind stays on.</source>
        <translation>ネットワークはこれらで良品との違いを学び、評価されます。1種類は必ず残ります。</translation>
    </message>
    <message>
        <source>Good image to show it on</source>
        <translation>表示に使う良品画像</translation>
    </message>
    <message>
        <source>Show others</source>
        <translation>別の例</translation>
    </message>
    <message>
        <source>Shown on</source>
        <translation>表示する画像</translation>
    </message>
    <message>
        <source>Measured on your images, with some room: turned by up to %1°, brighter or darker by %2, shifted by %3.</source>
        <extracomment>%1 degrees, %2 and %3 &quot;4 %&quot;</extracomment>
        <translation>画像から測定（余裕を含む）：回転 最大 %1°、明るさ %2、位置ずれ %3。</translation>
    </message>
</context>
<context>
    <name>handful::ui::BeliefStrip</name>
    <message>
        <source>Still a good part</source>
        <translation>まだ良品</translation>
    </message>
    <message>
        <source>A defect, drawn by the machine and outlined here</source>
        <translation>欠陥（機械が描いたもの、輪郭表示）</translation>
    </message>
    <message>
        <source>Being drawn …</source>
        <translation>描画中…</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>元のまま</translation>
    </message>
    <message>
        <source>varied</source>
        <translation>変化させた例</translation>
    </message>
</context>
<context>
    <name>handful::ui::CompareDialog</name>
    <message>
        <source>Two set-ups on the same images</source>
        <translation>同じ画像で 2 つのセットアップを比べる</translation>
    </message>
    <message>
        <source>Scores of the first set-up against those of the second</source>
        <translation>1 つ目のセットアップのスコアと 2 つ目のスコア</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>中止しました。</translation>
    </message>
    <message>
        <source>First</source>
        <translation>1 つ目</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>2 つ目</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比べる</translation>
    </message>
    <message>
        <source>Images, changed verdicts first</source>
        <translation>画像（判定が変わったものが先）</translation>
    </message>
    <message>
        <source>fine-tuned</source>
        <translation>微調整</translation>
    </message>
    <message>
        <source>pretrained</source>
        <translation>事前学習</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %n good image(s), %3</source>
        <extracomment>A set-up: %1 its number, %n good images, %2 date and time, %3 its network</extracomment>
        <translation>
            <numerusform>%1：%2、良品画像 %n 枚、%3</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, in force</source>
        <translation>%1（使用中）</translation>
    </message>
    <message>
        <source>Every image of the project is scored by both set-ups, good ones without having been seen. Scores of the set-up in force are there already; the others take a moment.</source>
        <translation>プロジェクトのすべての画像を両方のセットアップで評価します。良品画像は、その画像を見ていない検査で評価します。使用中のセットアップのスコアはすでにあり、もう一方には少し時間がかかります。</translation>
    </message>
    <message>
        <source>The images are being scored …</source>
        <translation>画像を評価しています…</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>%1 (%2): %3, then %4</source>
        <translation>%1（%2）：%3、次に %4</translation>
    </message>
    <message>
        <source>Score of the first →</source>
        <translation>1 つ目のスコア →</translation>
    </message>
    <message>
        <source>score of the second ↑, rings: the verdict changed</source>
        <translation>2 つ目のスコア ↑、囲み：判定が変わった画像</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) compared.</source>
        <translation>
            <numerusform>%n 枚の画像を比べました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The verdict changed on %n of them.</source>
        <translation>
            <numerusform>そのうち %n 枚で判定が変わりました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) left out: one of the set-ups has seen them.</source>
        <translation>
            <numerusform>%n 枚を除きました。どちらかのセットアップがすでに見た画像です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) cannot be read.</source>
        <translation>
            <numerusform>%n 枚の画像を読み取れません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Without images labelled NG nobody can say which one finds defects better.</source>
        <translation>NG とした画像がないため、どちらが不良をよく見つけるかは分かりません。</translation>
    </message>
    <message>
        <source>AUROC %1, then %2</source>
        <extracomment>AUROC, a number from 0 to 1: %1 of the first set-up, %2 of the second</extracomment>
        <translation>AUROC %1、次に %2</translation>
    </message>
    <message>
        <source>%1: these images cannot tell them apart.</source>
        <extracomment>%1 &quot;AUROC 1.000, then 1.000&quot;</extracomment>
        <translation>%1：この画像では差が分かりません。</translation>
    </message>
    <message>
        <source>%1: difference %2 (%3 to %4, 95 %)</source>
        <extracomment>%1 &quot;AUROC 0.950, then 0.970&quot;; %2 their difference, from %3 to %4</extracomment>
        <translation>%1：差 %2（%3 ～ %4、95 %）</translation>
    </message>
    <message>
        <source>%1, so it may be chance.</source>
        <extracomment>%1 what was measured</extracomment>
        <translation>%1。偶然かもしれません。</translation>
    </message>
    <message>
        <source>Two set-ups that can be read are needed. Set the project up again.</source>
        <translation>読み取れるセットアップが 2 つ必要です。もう一度セットアップしてください。</translation>
    </message>
    <message>
        <source>Each set-up is judged by the line that it recommended, NG above %1 and NG above %2, whether or not lines were moved since.</source>
        <extracomment>%1 and %2 scores</extracomment>
        <translation>それぞれのセットアップは、自身が推奨したしきい値（%1 を超えると NG、%2 を超えると NG）で判定します。その後にしきい値が動かされたかどうかは問いません。</translation>
    </message>
</context>
<context>
    <name>handful::ui::ComparedImages</name>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 a score, %2 what the inspection says</extracomment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>First</source>
        <translation>1 つ目</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>2 つ目</translation>
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
        <translation>判定 要確認</translation>
    </message>
    <message>
        <source>said NG</source>
        <translation>判定 NG</translation>
    </message>
    <message>
        <source>is OK</source>
        <extracomment>Heads of the rows: what an image is</extracomment>
        <translation>実際は OK</translation>
    </message>
    <message>
        <source>is NG</source>
        <translation>実際は NG</translation>
    </message>
    <message>
        <source>unlabelled</source>
        <translation>未判定</translation>
    </message>
    <message>
        <source>%L1 ◄</source>
        <translation>%L1 ◄</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) labelled %1, said %2</source>
        <extracomment>For screen readers; %n images, %1 their label, %2 what the inspection says</extracomment>
        <translation>
            <numerusform>%n 枚、ラベル %1、判定 %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handful::ui::CostCard</name>
    <message>
        <source>A good part lost costs</source>
        <translation>良品 1 個を失う費用</translation>
    </message>
    <message>
        <source>A missed defect costs</source>
        <translation>不良 1 個を見逃す費用</translation>
    </message>
    <message>
        <source>Bad parts on the line</source>
        <translation>ラインの不良品の割合</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>The cheapest line</source>
        <translation>最も安い線</translation>
    </message>
    <message>
        <source>Begin NG above %1</source>
        <translation>NG を %1 超からにする</translation>
    </message>
    <message>
        <source>Costs need images of defects: without one labelled NG, nobody knows what a line misses.</source>
        <translation>費用の計算には不良品の画像が必要です。NG とした画像がなければ、線が何を見逃すか分かりません。</translation>
    </message>
    <message>
        <source>From %1 to %2 it costs at most a tenth more.</source>
        <extracomment>%1 and %2 scores</extracomment>
        <translation>%1 から %2 までなら、高くても 1 割増しです。</translation>
    </message>
    <message>
        <source>A rough figure: there are too few images for more.</source>
        <translation>おおよその値です。画像が少なすぎます。</translation>
    </message>
    <message>
        <source>It is not certain that this is cheaper than no inspection (%1).</source>
        <extracomment>%1 an amount of money</extracomment>
        <translation>検査をしない場合（%1）より安いとは言い切れません。</translation>
    </message>
    <message>
        <source>the cheapest line where a good part lost costs %1, a missed defect %2, and %3 of the parts are bad</source>
        <extracomment>For the change history; %1 and %2 amounts of money, %3 a rate such as &quot;1 %&quot;</extracomment>
        <translation>良品 1 個の損失が %1、不良 1 個の見逃しが %2、不良品の割合が %3 のときに最も安い線</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Above %1: %2 for each part (%3 to %4), without review.</source>
        <extracomment>%1 a score; %2 an amount of money, %3 to %4 its uncertainty</extracomment>
        <translation>%1 超：1 個あたり %2（%3 ～ %4）、要確認なし。</translation>
    </message>
    <message>
        <source>From %1 up it costs at most a tenth more.</source>
        <extracomment>%1 a score</extracomment>
        <translation>%1 以上なら、高くても 1 割増しです。</translation>
    </message>
    <message>
        <source>To inspect nothing is expected to be cheaper (%1): look at the costs.</source>
        <extracomment>%1 an amount of money</extracomment>
        <translation>検査をしないほうが安い見込みです（%1）。費用を見直してください。</translation>
    </message>
    <message>
        <source>The NG line as it stands: %1 for each part, if nobody reviews. A review that finds every defect above its line would bring it to %2, without the work.</source>
        <extracomment>%1 and %2 amounts of money</extracomment>
        <translation>今の NG の線：要確認を誰も見なければ 1 個あたり %1。要確認の線を超えた不良をすべて見つければ %2 になります（手間を除く）。</translation>
    </message>
    <message>
        <source>The line as it stands: %1 for each part.</source>
        <translation>今の線：1 個あたり %1。</translation>
    </message>
    <message>
        <source>Begin NG above %1, no review</source>
        <extracomment>Button; %1 a score</extracomment>
        <translation>NG を %1 超からにする（要確認なし）</translation>
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
        <translation>良品：検査が学習します</translation>
    </message>
    <message>
        <source>NG</source>
        <translation>NG</translation>
    </message>
    <message>
        <source>defects: they check the result</source>
        <translation>不良品：結果の確認に使います</translation>
    </message>
    <message>
        <source>Unlabelled</source>
        <translation>未判定</translation>
    </message>
    <message>
        <source>not decided yet</source>
        <translation>まだ決めていません</translation>
    </message>
    <message>
        <source>Drop images of good parts here</source>
        <translation>良品の画像をここにドロップ</translation>
    </message>
    <message>
        <source>folders called “ng” or “bad” are taken as defects</source>
        <translation>「ng」または「bad」という名前のフォルダーは不良品として扱います</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>フォルダーで</translation>
    </message>
    <message>
        <source>names such as “good” and “ng” decide</source>
        <translation>「good」「ng」などの名前で決まります</translation>
    </message>
    <message>
        <source>good parts: are they let through?</source>
        <translation>良品：通過できるか</translation>
    </message>
    <message>
        <source>defects: are they found?</source>
        <translation>不良品：見つけられるか</translation>
    </message>
</context>
<context>
    <name>handful::ui::ErrorText</name>
    <message>
        <source>“%1” cannot be read or written. Check that it is there, that you may use it, and that the disk is not full.</source>
        <translation>「%1」を読み書きできません。存在するか、アクセス権があるか、ディスクに空きがあるかを確認してください。</translation>
    </message>
    <message>
        <source>A file cannot be read or written. Check the disk and your permissions.</source>
        <translation>ファイルを読み書きできません。ディスクとアクセス権を確認してください。</translation>
    </message>
    <message>
        <source>“%1” is damaged or of another kind. Copy it again from where it came from, or leave it out.</source>
        <translation>「%1」は壊れているか、別の種類のファイルです。元の場所からコピーし直すか、除いてください。</translation>
    </message>
    <message>
        <source>A file is damaged or of another kind. The details say which.</source>
        <translation>ファイルが壊れているか、別の種類です。詳細に名前があります。</translation>
    </message>
    <message>
        <source>“%1” was made by a newer release of Handful. Install that release to open it.</source>
        <translation>「%1」は新しいバージョンの Handful で作成されています。開くにはそのバージョンをインストールしてください。</translation>
    </message>
    <message>
        <source>This file</source>
        <translation>このファイル</translation>
    </message>
    <message>
        <source>This does not work with “%1” as it is. The details say what is missing.</source>
        <translation>「%1」は今の状態では使えません。何が足りないかは詳細にあります。</translation>
    </message>
    <message>
        <source>This does not work with the present images and settings. The details say what is missing.</source>
        <translation>今の画像と設定では実行できません。何が足りないかは詳細にあります。</translation>
    </message>
    <message>
        <source>The images give nothing to calculate with: they may all be the same picture. Add images of other good parts.</source>
        <translation>これらの画像からは計算できません。すべて同じ画像かもしれません。別の良品の画像を追加してください。</translation>
    </message>
    <message>
        <source>The processor or graphics card cannot run the network. Close other programs and try again; the details say what was missing.</source>
        <translation>CPU またはグラフィックカードでネットワークを実行できません。他のプログラムを閉じてやり直してください。何が足りなかったかは詳細にあります。</translation>
    </message>
    <message>
        <source>Something went wrong inside the program; your project is saved. Please report it with the details.</source>
        <translation>プログラム内部で問題が起きました。プロジェクトは保存されています。詳細を添えて報告してください。</translation>
    </message>
    <message>
        <source>The project “%1” is open in another program. Close it there, or work on another one; the details say where it is open.</source>
        <translation>プロジェクト「%1」は別のプログラムで開かれています。そちらを閉じるか、別のプロジェクトを使ってください。どこで開かれているかは詳細にあります。</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs, or use fewer or smaller images.</source>
        <translation>メモリーが足りません。他のプログラムを閉じるか、画像を減らすか小さくしてください。</translation>
    </message>
</context>
<context>
    <name>handful::ui::ExpertPanel</name>
    <message>
        <source>For experts …</source>
        <translation>上級者向け…</translation>
    </message>
    <message>
        <source>Objective of the fine-tuning</source>
        <translation>微調整の目的</translation>
    </message>
    <message>
        <source>Side of the network&apos;s input in pixels</source>
        <translation>ネットワーク入力の一辺（ピクセル）</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Smallest defect to be found, in pixels of the images</source>
        <translation>検出したい最小の欠陥（画像のピクセル数）</translation>
    </message>
    <message>
        <source>The network sees as much detail as that takes. Half the size takes four times as long, for set-up and line.</source>
        <translation>ネットワークはそれに必要な細かさまで見ます。大きさを半分にすると、設定もラインでの検査も4倍の時間がかかります。</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>指定なし</translation>
    </message>
    <message>
        <source>Align parts to the first image</source>
        <translation>部品を最初の画像に位置合わせする</translation>
    </message>
    <message>
        <source>Finds the part on each image and takes it as it lies on the first good one. Where that fails, the verdict is review at best.</source>
        <translation>各画像で部品を見つけ、最初の良品画像と同じ位置に合わせます。見つからない場合、判定は良くても「要確認」です。</translation>
    </message>
    <message>
        <source>Seed of the random numbers</source>
        <translation>乱数のシード</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Network sees</source>
        <translation>ネットワーク入力</translation>
    </message>
    <message>
        <source>Smallest defect</source>
        <translation>最小の欠陥</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>All training options …</source>
        <translation>すべての学習オプション…</translation>
    </message>
    <message numerus="yes">
        <source>All training options (%n changed) …</source>
        <translation>
            <numerusform>すべての学習オプション（%n件変更）…</numerusform>
        </translation>
    </message>
    <message>
        <source>COFT, with defects</source>
        <translation>COFT（欠陥あり）</translation>
    </message>
    <message>
        <source>MSC, good only</source>
        <translation>MSC（良品のみ）</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>handful::ui::ExportPage</name>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>One file with everything the line PC needs, opened and tested before you get it.</source>
        <translation>ライン PC に必要なものをすべて収めた 1 つのファイル。お渡しする前に開いて試験します。</translation>
    </message>
    <message>
        <source>Then one button writes the file for the line PC.</source>
        <translation>その後、ボタン 1 つでライン PC 用のファイルを書き出します。</translation>
    </message>
    <message>
        <source>Write the package</source>
        <translation>パッケージを書き出す</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>パッケージ</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>書き出すファイル</translation>
    </message>
    <message>
        <source>Browse …</source>
        <translation>参照…</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>書き出しました</translation>
    </message>
    <message>
        <source>Opened again, as the line PC will</source>
        <translation>ライン PC と同じように開き直しました</translation>
    </message>
    <message>
        <source>Golden images agree: the same scores as in the set-up</source>
        <translation>基準画像が一致：セットアップ時と同じスコアです</translation>
    </message>
    <message>
        <source>On the line PC</source>
        <translation>ライン PC で</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <extracomment>%1 what is copied</extracomment>
        <translation>コピー：%1</translation>
    </message>
    <message>
        <source>Inspects images and prints one line for each</source>
        <translation>画像を検査し、1 枚につき 1 行を出力します</translation>
    </message>
    <message>
        <source>SHA-256 of the package</source>
        <translation>パッケージの SHA-256</translation>
    </message>
    <message>
        <source>In the package</source>
        <translation>パッケージの内容</translation>
    </message>
    <message>
        <source>NG above %1</source>
        <extracomment>%1 a score</extracomment>
        <translation>%1 を超えると NG</translation>
    </message>
    <message>
        <source>Network and calibration; no image of yours but two slightly shifted good ones for the self-test.</source>
        <translation>ネットワークと校正値。お客様の画像は、自己診断用に少しずらした良品 2 枚だけです。</translation>
    </message>
    <message>
        <source>Packages (*.handful)</source>
        <translation>パッケージ (*.handful)</translation>
    </message>
    <message numerus="yes">
        <source>%1; %n golden image(s) checked.</source>
        <extracomment>%1 &quot;3.1 MB&quot;, %n golden images</extracomment>
        <translation>
            <numerusform>%1、基準画像 %n 枚を確認しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告書</translation>
    </message>
    <message>
        <source>For customers and auditors: threshold with its error bars, images with their hashes, heat maps and the change history. CSV: a line for each image.</source>
        <translation>顧客と監査員向け：しきい値とその不確かさ、画像とハッシュ、ヒートマップ、変更履歴。CSV：画像 1 枚につき 1 行。</translation>
    </message>
    <message>
        <source>Write the report as %1</source>
        <extracomment>%1 &quot;PDF&quot;, &quot;HTML&quot; or &quot;CSV&quot;</extracomment>
        <translation>報告書を %1 として書き出す</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>報告書を書き出す</translation>
    </message>
    <message>
        <source>Tables (*.%1)</source>
        <extracomment>%1 &quot;pdf&quot;, &quot;html&quot; or &quot;csv&quot;</extracomment>
        <translation>表 (*.%1)</translation>
    </message>
    <message>
        <source>Reports (*.%1)</source>
        <translation>報告書 (*.%1)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <extracomment>%1 a file</extracomment>
        <translation>書き出しました：%1</translation>
    </message>
    <message>
        <source>%1, review above %2</source>
        <extracomment>%1 &quot;NG above 1.16&quot;, %2 a score</extracomment>
        <translation>%1、%2 を超えると要確認</translation>
    </message>
</context>
<context>
    <name>handful::ui::HeatLegend</name>
    <message>
        <source>Colours of the heat map: from typical of good parts to the threshold; a yellow outline marks what lies above the threshold.</source>
        <translation>ヒートマップの色：良品として典型的な値からしきい値まで。黄色の輪郭はしきい値を超えた部分です。</translation>
    </message>
    <message>
        <source>above the threshold</source>
        <translation>しきい値超え</translation>
    </message>
    <message>
        <source>typical</source>
        <translation>典型</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>しきい値</translation>
    </message>
</context>
<context>
    <name>handful::ui::ImageListModel</name>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 file name, %2 label</extracomment>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>handful::ui::ImageTileDelegate</name>
    <message>
        <source>cannot be read</source>
        <translation>読めません</translation>
    </message>
</context>
<context>
    <name>handful::ui::ImageView</name>
    <message>
        <source>Image with heat map</source>
        <translation>ヒートマップ付き画像</translation>
    </message>
</context>
<context>
    <name>handful::ui::ImagesPage</name>
    <message>
        <source>Images</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Good parts teach what is normal. Images of defects only check the result.</source>
        <translation>良品から正常な状態を学びます。不良品の画像は結果の確認だけに使います。</translation>
    </message>
    <message>
        <source>Large preview</source>
        <translation>拡大表示</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 a label or &quot;All&quot;, %2 how many images</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 を表示</translation>
    </message>
    <message>
        <source>Add images …</source>
        <translation>画像を追加…</translation>
    </message>
    <message>
        <source>Add a folder …</source>
        <translation>フォルダーを追加…</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <extracomment>%1 a label, %2 the key for it</extracomment>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>Label the selected images %1</source>
        <translation>選択した画像を %1 にする</translation>
    </message>
    <message>
        <source>Remove  (Del)</source>
        <translation>除く  (Del)</translation>
    </message>
    <message>
        <source>Takes the selected images out of the project. The files stay.</source>
        <translation>選択した画像をプロジェクトから除きます。ファイルは残ります。</translation>
    </message>
    <message>
        <source>Remove the selected images from the project</source>
        <translation>選択した画像をプロジェクトから除く</translation>
    </message>
    <message>
        <source>Good images</source>
        <translation>良品画像</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>確認してください</translation>
    </message>
    <message>
        <source>Drop images of good parts here. Ten is a good start; two are enough to try.</source>
        <translation>良品の画像をここにドロップしてください。10 枚あれば十分、試すだけなら 2 枚で始められます。</translation>
    </message>
    <message>
        <source>Files or folders; PNG, JPEG, TIFF or BMP. A folder called “ng” or “bad” is taken as defects.</source>
        <translation>ファイルでもフォルダーでも可。PNG、JPEG、TIFF、BMP。「ng」または「bad」という名前のフォルダーは不良品として扱います。</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>サンプルプロジェクトを開く</translation>
    </message>
    <message>
        <source>Label at least two images OK.</source>
        <translation>少なくとも 2 枚の画像を OK にしてください。</translation>
    </message>
    <message>
        <source>One more and you can set up.</source>
        <translation>あと 1 枚でセットアップできます。</translation>
    </message>
    <message>
        <source>%1 of %2 recommended. More images make the threshold surer.</source>
        <extracomment>%1 how many there are, %2 how many are recommended</extracomment>
        <translation>推奨 %2 枚のうち %1 枚。画像が増えるほど、しきい値が確かになります。</translation>
    </message>
    <message>
        <source>Enough for a good start.</source>
        <translation>十分な枚数です。</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n 枚を選択</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 &quot;3 images&quot;, %2 what is wrong with them</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>除く</translation>
    </message>
    <message>
        <source>Add images of good parts</source>
        <translation>良品の画像を追加</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.tif *.tiff *.bmp)</source>
        <translation>画像 (*.png *.jpg *.jpeg *.tif *.tiff *.bmp)</translation>
    </message>
    <message>
        <source>Add a folder of images</source>
        <translation>画像のフォルダーを追加</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Drop files or folders anywhere on the window.</source>
        <translation>ファイルやフォルダーはウィンドウのどこにでもドロップできます。</translation>
    </message>
    <message>
        <source>Space: large view</source>
        <translation>スペースキー：拡大</translation>
    </message>
    <message>
        <source>Continue to Region</source>
        <translation>検査領域へ進む</translation>
    </message>
</context>
<context>
    <name>handful::ui::JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Cancel the running job</source>
        <translation>実行中の処理を中止</translation>
    </message>
    <message>
        <source>%1: stopping …</source>
        <translation>%1：停止しています…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 the job, %2 its stage</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, %1 of %2</source>
        <translation>、%2 件中 %1 件</translation>
    </message>
    <message>
        <source> · %1 left</source>
        <extracomment>%1 a duration such as &quot;24 s&quot;</extracomment>
        <translation> · 残り %1</translation>
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
        <translation>微調整したネットワークを選択しました。</translation>
    </message>
    <message>
        <source>You chose the pretrained network.</source>
        <translation>事前学習のネットワークを選択しました。</translation>
    </message>
    <message>
        <source>The measurement is for it, too.</source>
        <translation>測定結果も同じ判断です。</translation>
    </message>
    <message>
        <source>The measurement would have taken the other one.</source>
        <translation>測定ではもう一方が選ばれます。</translation>
    </message>
    <message>
        <source>The fine-tuned network is used: it tells drawn defects and good images apart in %1 of the comparisons, the pretrained one in %2.</source>
        <extracomment>%1 and %2 &quot;97.3 %&quot;</extracomment>
        <translation>微調整したネットワークを使います。描いた欠陥と良品を比較の %1 で区別し、事前学習のままでは %2 です。</translation>
    </message>
    <message>
        <source>The fine-tuned network is used: it tells drawn defects and good images apart nearly as well (%1, pretrained %2), which is near enough.</source>
        <extracomment>%1 and %2 &quot;97.3 %&quot;</extracomment>
        <translation>微調整したネットワークを使います。描いた欠陥と良品をほぼ同等に区別でき（%1、事前学習 %2）、これで十分です。</translation>
    </message>
    <message>
        <source>The pretrained network is used: no defect could be drawn on these images that shows, so that there is nothing to judge a fine-tuned one by.</source>
        <translation>事前学習のネットワークを使います。これらの画像には見える欠陥を描けなかったため、微調整の良否を判定できません。</translation>
    </message>
    <message>
        <source>The pretrained network is used: fine-tuned it keeps drawn defects and good images clearly less far apart (%1 deviations instead of %2).</source>
        <extracomment>%1 and %2 numbers</extracomment>
        <translation>事前学習のネットワークを使います。微調整すると描いた欠陥と良品の距離が明らかに縮まります（%2 が %1 偏差に）。</translation>
    </message>
</context>
<context>
    <name>handful::ui::MainWindow</name>
    <message>
        <source>Where the work is done</source>
        <translation>計算に使う装置</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>キーボード</translation>
    </message>
    <message>
        <source>Keyboard (F1)</source>
        <translation>キーボード (F1)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>Projects, appearance, language</source>
        <translation>プロジェクト、外観、言語</translation>
    </message>
    <message>
        <source>New project …</source>
        <translation>新しいプロジェクト…</translation>
    </message>
    <message>
        <source>Open a project …</source>
        <translation>プロジェクトを開く…</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>サンプルプロジェクトを開く</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>About Handful</source>
        <translation>Handful について</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>rev %1</source>
        <extracomment>%1 the revision of a part</extracomment>
        <translation>改訂 %1</translation>
    </message>
    <message>
        <source>No project yet</source>
        <translation>プロジェクトはまだありません</translation>
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
        <translation>別のプロジェクトを開くと、実行中の処理が止まります。</translation>
    </message>
    <message>
        <source>Open a project: choose its folder</source>
        <translation>プロジェクトを開く：フォルダーを選択</translation>
    </message>
    <message>
        <source>New project: name its folder</source>
        <translation>新しいプロジェクト：フォルダー名を指定</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>A new project stops what is running.</source>
        <translation>新しいプロジェクトを作ると、実行中の処理が止まります。</translation>
    </message>
    <message>
        <source>A job is running</source>
        <translation>処理を実行中です</translation>
    </message>
    <message>
        <source>What it has done so far is lost; the project itself is saved.</source>
        <translation>ここまでの計算結果は失われます。プロジェクト自体は保存されています。</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>停止する</translation>
    </message>
    <message>
        <source>Keep it running</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Closing the window stops what is running.</source>
        <translation>ウィンドウを閉じると、実行中の処理が止まります。</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>go to a step</source>
        <translation>手順へ移動</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>the blue button of the page</source>
        <translation>ページの青いボタン</translation>
    </message>
    <message>
        <source>Ctrl+N, Ctrl+O</source>
        <translation>Ctrl+N、Ctrl+O</translation>
    </message>
    <message>
        <source>new project, open a project</source>
        <translation>新しいプロジェクト、プロジェクトを開く</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>add images</source>
        <translation>画像を追加</translation>
    </message>
    <message>
        <source>1, 2, 3</source>
        <translation>1、2、3</translation>
    </message>
    <message>
        <source>label the selected images OK, NG, unlabelled</source>
        <translation>選択した画像を OK、NG、未判定にする</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>take the selected images out of the project</source>
        <translation>選択した画像をプロジェクトから除く</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>スペース</translation>
    </message>
    <message>
        <source>large preview; arrow keys go on</source>
        <translation>拡大表示。矢印キーで次へ</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>矢印キー</translation>
    </message>
    <message>
        <source>move the threshold line; with Shift in large steps</source>
        <translation>しきい値の線を動かす。Shift で大きく動かす</translation>
    </message>
    <message>
        <source>+, −, 0</source>
        <translation>+、−、0</translation>
    </message>
    <message>
        <source>zoom an image in, out, to fit</source>
        <translation>画像を拡大、縮小、全体表示</translation>
    </message>
    <message>
        <source>&lt;b&gt;Handful %1&lt;/b&gt;</source>
        <translation>&lt;b&gt;Handful %1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Visual inspection from a handful of good images. Qt %1; the licences of all libraries lie beside the program.</source>
        <translation>ひとにぎりの良品画像による外観検査。Qt %1。すべてのライブラリのライセンスはプログラムに添付されています。</translation>
    </message>
    <message>
        <source>Ctrl+1 … Ctrl+%1</source>
        <extracomment>%1 the number of steps</extracomment>
        <translation>Ctrl+1 … Ctrl+%1</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <extracomment>%1 what was done, for example &quot;3 images marked NG&quot;</extracomment>
        <translation>元に戻す: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>やり直し: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直し</translation>
    </message>
    <message>
        <source>Ctrl+Z, Ctrl+Shift+Z</source>
        <translation>Ctrl+Z、Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>undo labels, regions and settings; redo</source>
        <translation>ラベル・検査領域・設定を元に戻す／やり直す</translation>
    </message>
</context>
<context>
    <name>handful::ui::NetworkComparison</name>
    <message>
        <source>Told apart</source>
        <translation>区別できた割合</translation>
    </message>
    <message>
        <source>Distance of defects</source>
        <translation>欠陥との距離</translation>
    </message>
    <message>
        <source>Spread of good images</source>
        <translation>良品のばらつき</translation>
    </message>
    <message>
        <source>How often a drawn defect scores higher than a good image, both unseen; 100 % is best</source>
        <translation>未見の描いた欠陥が未見の良品より高いスコアになる割合。100 %が最良</translation>
    </message>
    <message>
        <source>Between drawn defects and good images, in standard deviations of the log score</source>
        <translation>描いた欠陥と良品の差（対数スコアの標準偏差単位）</translation>
    </message>
    <message>
        <source>Standard deviation of the log score of the good images; less is calmer</source>
        <translation>良品の対数スコアの標準偏差。小さいほど安定</translation>
    </message>
    <message>
        <source>Network to use</source>
        <translation>使用するネットワーク</translation>
    </message>
    <message>
        <source>Use: as measured</source>
        <translation>使用：測定に従う</translation>
    </message>
    <message>
        <source>Use: pretrained</source>
        <translation>使用：事前学習</translation>
    </message>
    <message>
        <source>Use: fine-tuned</source>
        <translation>使用：微調整</translation>
    </message>
    <message>
        <source>Pretrained or fine-tuned</source>
        <translation>事前学習か微調整か</translation>
    </message>
    <message>
        <source>pretrained</source>
        <extracomment>Heads of two columns; the one in use has a tick</extracomment>
        <translation>事前学習</translation>
    </message>
    <message>
        <source>fine-tuned</source>
        <translation>微調整</translation>
    </message>
</context>
<context>
    <name>handful::ui::OptionDialog</name>
    <message>
        <source>All as pre-set</source>
        <translation>すべて初期値に戻す</translation>
    </message>
    <message>
        <source>Training options</source>
        <translation>学習オプション</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>What is learned</source>
        <translation>学習する内容</translation>
    </message>
    <message>
        <source>Views of a good part</source>
        <translation>良品のビュー</translation>
    </message>
    <message>
        <source>Synthetic defects</source>
        <translation>合成欠陥</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Pre-set are the values of the preset %1.</source>
        <extracomment>%1 a preset: &quot;Standard&quot;</extracomment>
        <translation>初期値はプリセット「%1」の値です。</translation>
    </message>
    <message numerus="yes">
        <source>%n option(s) changed, in bold.</source>
        <translation>
            <numerusform>%n件変更（太字）。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” does not go together with the other options and was not changed.</source>
        <extracomment>%1 the name of an option</extracomment>
        <translation>「%1」は他のオプションと両立しないため、変更されませんでした。</translation>
    </message>
</context>
<context>
    <name>handful::ui::OptionField</name>
    <message>
        <source>published</source>
        <translation>論文</translation>
    </message>
    <message>
        <source>our choice</source>
        <translation>独自</translation>
    </message>
    <message>
        <source>The value, or what it switches on, comes from a paper.</source>
        <translation>値、または有効にする機能は論文に基づきます。</translation>
    </message>
    <message>
        <source>Chosen for inspected parts, from measurements of our own.</source>
        <translation>検査部品向けに独自の測定から選びました。</translation>
    </message>
    <message>
        <source>Back to what is pre-set</source>
        <translation>初期値に戻す</translation>
    </message>
    <message>
        <source>%1: back to what is pre-set</source>
        <extracomment>%1 the name of an option</extracomment>
        <translation>%1：初期値に戻す</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>A range: %1 to %2</extracomment>
        <translation>%1～%2</translation>
    </message>
</context>
<context>
    <name>handful::ui::Page</name>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>The good images changed since the set-up, so the scores are of the earlier ones. Setting up again takes them into account.</source>
        <translation>セットアップ後に良品画像が変わりました。スコアは以前の画像によるものです。もう一度セットアップすると反映されます。</translation>
    </message>
    <message>
        <source>The settings changed since the set-up. Setting up again applies them.</source>
        <translation>セットアップ後に設定が変わりました。もう一度セットアップすると反映されます。</translation>
    </message>
    <message>
        <source>Set up again</source>
        <translation>もう一度セットアップ</translation>
    </message>
    <message>
        <source>Nothing to show before the inspection is set up.</source>
        <translation>検査をセットアップするまで、表示するものはありません。</translation>
    </message>
    <message>
        <source>Go to Set up</source>
        <translation>セットアップへ</translation>
    </message>
    <message>
        <source>%1 The last set-up took %2.</source>
        <extracomment>%1 why the results no longer fit, %2 &quot;24 s&quot;</extracomment>
        <translation>%1 前回のセットアップには %2 かかりました。</translation>
    </message>
    <message>
        <source>The region changed since the set-up. Setting up again applies it.</source>
        <translation>セットアップ後に検査領域が変わりました。もう一度セットアップすると反映されます。</translation>
    </message>
</context>
<context>
    <name>handful::ui::PartPage</name>
    <message>
        <source>Part</source>
        <translation>部品</translation>
    </message>
    <message>
        <source>Which part, at which station? The names go into the package and every result.</source>
        <translation>どの部品を、どの工程で検査しますか？名前はパッケージとすべての結果に記録されます。</translation>
    </message>
    <message>
        <source>Continue to Images</source>
        <translation>画像へ進む</translation>
    </message>
    <message>
        <source>This inspection</source>
        <translation>この検査</translation>
    </message>
    <message>
        <source>for example Bracket 4711</source>
        <translation>例：ブラケット 4711</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>工程</translation>
    </message>
    <message>
        <source>for example Station 3</source>
        <translation>例：工程 3</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>改訂</translation>
    </message>
    <message>
        <source>for example B</source>
        <translation>例：B</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Drop images of good parts here. Ten is a good start; two are enough to try.</source>
        <translation>良品の画像をここにドロップしてください。10 枚あれば十分、試すだけなら 2 枚で始められます。</translation>
    </message>
    <message>
        <source>No images at hand? The sample project brings its own, to try everything.</source>
        <translation>手元に画像がない場合は、サンプルプロジェクトで検査の様子を確認できます。</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>サンプルプロジェクトを開く</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近のプロジェクト</translation>
    </message>
    <message>
        <source>Projects that you open appear here.</source>
        <translation>開いたプロジェクトがここに表示されます。</translation>
    </message>
    <message>
        <source>New project …</source>
        <translation>新しいプロジェクト…</translation>
    </message>
    <message>
        <source>Open a project …</source>
        <translation>プロジェクトを開く…</translation>
    </message>
    <message>
        <source>New projects go here unless you choose.</source>
        <translation>指定しない限り、新しいプロジェクトはここに作られます。</translation>
    </message>
</context>
<context>
    <name>handful::ui::PresetChoice</name>
    <message>
        <source>Takes the network as it was pretrained. For a first look.</source>
        <translation>事前学習のネットワークをそのまま使います。最初の確認に。</translation>
    </message>
    <message>
        <source>Fine-tunes the network to your part, and checks it on images that it has not seen.</source>
        <translation>ネットワークを部品に合わせて微調整し、見たことのない画像で確認します。</translation>
    </message>
    <message>
        <source>Fine-tunes longer and on more views of every part. For the set-up that goes to the line.</source>
        <translation>より長く、より多くのビューで微調整します。ラインに出す設定に。</translation>
    </message>
    <message>
        <source>Times are estimates for this machine (%1).</source>
        <extracomment>%1 &quot;CPU, 2 threads&quot;</extracomment>
        <translation>時間はこのコンピューター（%1）での見積もりです。</translation>
    </message>
    <message>
        <source>about %1</source>
        <extracomment>%1 &quot;40 s&quot;</extracomment>
        <translation>約 %1</translation>
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
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 file name, %2 label</extracomment>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>handful::ui::RegionPage</name>
    <message>
        <source>Region</source>
        <translation>検査領域</translation>
    </message>
    <message>
        <source>Where is the part to be looked at? The whole image is fine; a smaller region shows more detail.</source>
        <translation>部品のどこを検査しますか？画像全体でも構いません。領域を絞ると細部まで見えます。</translation>
    </message>
    <message>
        <source>Continue to Set up</source>
        <translation>セットアップへ進む</translation>
    </message>
    <message>
        <source>area ignored</source>
        <translation>無視する領域を追加</translation>
    </message>
    <message>
        <source>ignored area erased</source>
        <translation>無視する領域を消去</translation>
    </message>
    <message>
        <source>That is too small: a region has at least %1 × %1 pixels.</source>
        <translation>小さすぎます。検査領域は %1 × %1 ピクセル以上にしてください。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tool tip; %1 a tool, %2 its key</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Adjust the region</source>
        <translation>領域を調整</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>長方形</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>多角形</translation>
    </message>
    <message>
        <source>Ignore: brush</source>
        <translation>無視: ブラシ</translation>
    </message>
    <message>
        <source>Ignore: polygon</source>
        <translation>無視: 多角形</translation>
    </message>
    <message>
        <source>Ignore: erase</source>
        <translation>無視: 消しゴム</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>元に戻す (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>やり直し (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Fit the image</source>
        <translation>全体を表示</translation>
    </message>
    <message>
        <source>Show single pixels (1 : 1)</source>
        <translation>等倍で表示 (1 : 1)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>ブラシのサイズ</translation>
    </message>
    <message>
        <source>Previous image</source>
        <translation>前の画像</translation>
    </message>
    <message>
        <source>Next image</source>
        <translation>次の画像</translation>
    </message>
    <message>
        <source>Which image to look at</source>
        <translation>表示する画像</translation>
    </message>
    <message>
        <source>What the network sees</source>
        <translation>ネットワークが見る画像</translation>
    </message>
    <message>
        <source>The region as the network sees it</source>
        <translation>ネットワークから見た検査領域</translation>
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
        <translation>幅</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高さ</translation>
    </message>
    <message>
        <source>%1, in pixels</source>
        <translation>%1（ピクセル）</translation>
    </message>
    <message>
        <source>Use the whole image</source>
        <translation>画像全体を使う</translation>
    </message>
    <message>
        <source>Ignore nothing</source>
        <translation>無視する領域をなくす</translation>
    </message>
    <message>
        <source>nothing ignored</source>
        <translation>無視する領域なし</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>位置合わせ</translation>
    </message>
    <message>
        <source>Parts lie in other places</source>
        <translation>部品の位置がずれる</translation>
    </message>
    <message>
        <source>Finds the part on each image and takes it as it lies on the first good one.</source>
        <translation>各画像で部品を見つけ、最初の良品画像と同じ位置に合わせます。</translation>
    </message>
    <message>
        <source>Parts are turned by at most</source>
        <translation>部品の最大回転角</translation>
    </message>
    <message>
        <source>Turned by at most</source>
        <translation>最大回転角</translation>
    </message>
    <message>
        <source>Add images first: the region is drawn on them.</source>
        <translation>先に画像を追加してください。検査領域は画像の上に描きます。</translation>
    </message>
    <message>
        <source>This step can be left as it is; the inspection then looks at the whole image.</source>
        <translation>この手順はそのままでも構いません。その場合は画像全体を検査します。</translation>
    </message>
    <message>
        <source>Go to Images</source>
        <translation>画像へ</translation>
    </message>
    <message numerus="yes">
        <source>Applies to all %n image(s).</source>
        <translation>
            <numerusform>%n 枚の画像すべてに適用されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <extracomment>%1 file, %2 and %3 numbers</extracomment>
        <translation>%1（%2／%3）</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 ピクセル</translation>
    </message>
    <message>
        <source>The whole image</source>
        <translation>画像全体</translation>
    </message>
    <message>
        <source>A polygon within %1</source>
        <extracomment>%1 &quot;400 × 300 pixels&quot;</extracomment>
        <translation>%1 内の多角形</translation>
    </message>
    <message>
        <source>%1, %2 of it ignored</source>
        <extracomment>%1 what the region is, %2 &quot;12 %&quot;</extracomment>
        <translation>%1（うち %2 を無視）</translation>
    </message>
    <message>
        <source>Off: parts are taken as they lie.</source>
        <translation>オフ：部品は写ったままの位置で検査します。</translation>
    </message>
    <message>
        <source>The first good image shows nothing to align to. Switch this off, or begin with another image.</source>
        <translation>最初の良品画像に、位置合わせの手がかりがありません。オフにするか、別の画像を先頭にしてください。</translation>
    </message>
    <message>
        <source>Not found on this image: it is taken as it lies. Allow for more, or leave it out.</source>
        <translation>この画像では見つからないため、そのままの位置で扱います。許容範囲を広げるか、この画像を外してください。</translation>
    </message>
    <message>
        <source>Shown aligned: the part lay %1 pixels off, turned by %2°.</source>
        <translation>位置合わせ後の表示：部品のずれは %1 ピクセル、回転は %2° でした。</translation>
    </message>
    <message>
        <source>Nothing: all of the region is ignored.</source>
        <translation>検査する場所がありません。領域全体が無視されています。</translation>
    </message>
    <message>
        <source>%1 × %2 pixels. Defects from about %3 pixels of the image are seen well.</source>
        <translation>%1 × %2 ピクセル。画像上で約 %3 ピクセル以上の不良がよく見えます。</translation>
    </message>
    <message>
        <source>Drag the handles of the region, or choose a tool.</source>
        <translation>ハンドルをドラッグして調整するか、ツールを選んでください。</translation>
    </message>
    <message>
        <source>Drag a rectangle around what is to be inspected.</source>
        <translation>検査する部分を囲むように長方形をドラッグします。</translation>
    </message>
    <message>
        <source>Click the corners of the region; a double click or Enter closes it.</source>
        <translation>領域の角を順にクリックします。ダブルクリックか Enter で閉じます。</translation>
    </message>
    <message>
        <source>Paint over what differs from part to part without harm.</source>
        <translation>部品ごとに違っていても問題ない部分を塗ります。</translation>
    </message>
    <message>
        <source>Click around what is to be ignored; a double click or Enter closes it.</source>
        <translation>無視する部分の周りを順にクリックします。ダブルクリックか Enter で閉じます。</translation>
    </message>
    <message>
        <source>Paint over ignored places to have them inspected again.</source>
        <translation>無視している部分を塗ると、再び検査の対象になります。</translation>
    </message>
    <message>
        <source>whole image</source>
        <translation>画像全体</translation>
    </message>
    <message>
        <source>region drawn</source>
        <translation>検査領域を変更</translation>
    </message>
</context>
<context>
    <name>handful::ui::RegionView</name>
    <message>
        <source>Image with the region</source>
        <translation>検査領域を描いた画像</translation>
    </message>
</context>
<context>
    <name>handful::ui::Remedies</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 of %2 pictures</extracomment>
        <translation>%2 枚中 %1 枚</translation>
    </message>
    <message>
        <source>A good part that would be lost. Once it is set up again, the inspection has learned it.</source>
        <translation>失われる良品です。もう一度セットアップすると、検査がこれを学習します。</translation>
    </message>
    <message>
        <source>A good part that would be lost, though it is among the good images of the set-up.</source>
        <translation>セットアップの良品画像に入っているのに、失われる良品です。</translation>
    </message>
    <message>
        <source>With NG above %1 it would be kept; %2 defects would then be missed instead of %3.</source>
        <extracomment>%1 a score, %2 and %3 counts such as &quot;2 of 18&quot;</extracomment>
        <translation>NG を %1 超からにすれば残りますが、不良の見逃しは %3 から %2 になります。</translation>
    </message>
    <message>
        <source>With NG above %1 it would be kept; what defects that would miss nobody knows without images of them.</source>
        <extracomment>%1 a score</extracomment>
        <translation>NG を %1 超からにすれば残りますが、不良品の画像がないため、見逃しがどうなるかは分かりません。</translation>
    </message>
    <message>
        <source>A defect that would be missed: the set-up has learned it as a good part. Set up again without it.</source>
        <translation>見逃される不良です。セットアップが良品として学習しています。これを除いてもう一度セットアップしてください。</translation>
    </message>
    <message>
        <source>A defect that would be missed. A line at %1 would catch it; %2 good images lie above that instead of %3 (of all good parts: %4).</source>
        <extracomment>%1 a score, %2 and %3 counts such as &quot;2 of 12&quot;, %4 a rate such as &quot;11 % expected&quot;</extracomment>
        <translation>見逃される不良です。線を %1 にすれば見つかりますが、それを超える良品画像は %3 から %2 になります（良品全体では %4）。</translation>
    </message>
</context>
<context>
    <name>handful::ui::ReviewListModel</name>
    <message>
        <source>%1, labelled %2, without a score</source>
        <extracomment>%1 file name, %2 label</extracomment>
        <translation>%1、ラベル %2、スコアなし</translation>
    </message>
    <message>
        <source>%1, labelled %2, said %3, score %4</source>
        <extracomment>%1 file name, %2 label, %3 verdict, %4 score</extracomment>
        <translation>%1、ラベル %2、判定 %3、スコア %4</translation>
    </message>
</context>
<context>
    <name>handful::ui::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>The highest scores first: is what stands out really a defect?</source>
        <translation>スコアの高い順に表示します。目立つものは本当に不良でしょうか？</translation>
    </message>
    <message>
        <source>Then every image appears here, sorted by its score.</source>
        <translation>その後、すべての画像がスコア順に表示されます。</translation>
    </message>
    <message>
        <source>Continue to Threshold</source>
        <translation>しきい値へ進む</translation>
    </message>
    <message>
        <source>Which images to show</source>
        <translation>表示する画像</translation>
    </message>
    <message>
        <source>All images</source>
        <translation>すべての画像</translation>
    </message>
    <message>
        <source>Labelled OK</source>
        <translation>OK とした画像</translation>
    </message>
    <message>
        <source>Labelled NG</source>
        <translation>NG とした画像</translation>
    </message>
    <message>
        <source>Unlabelled</source>
        <translation>未判定</translation>
    </message>
    <message>
        <source>Label and verdict disagree</source>
        <translation>ラベルと判定が異なる画像</translation>
    </message>
    <message>
        <source>Images by score</source>
        <translation>スコア順の画像</translation>
    </message>
    <message>
        <source>Score them now</source>
        <translation>今すぐスコアを計算</translation>
    </message>
    <message>
        <source>In fact OK</source>
        <translation>実際は OK</translation>
    </message>
    <message>
        <source>In fact NG</source>
        <translation>実際は NG</translation>
    </message>
    <message>
        <source>Labels it OK (key 1). The next set-up learns from it.</source>
        <translation>OK にします（キー 1）。次のセットアップで学習します。</translation>
    </message>
    <message>
        <source>Labels it NG (key 2). It counts as a defect from now on.</source>
        <translation>NG にします（キー 2）。以後は不良として数えます。</translation>
    </message>
    <message>
        <source>Previous image</source>
        <translation>前の画像</translation>
    </message>
    <message>
        <source>Next image</source>
        <translation>次の画像</translation>
    </message>
    <message>
        <source>Fit the image</source>
        <translation>全体を表示</translation>
    </message>
    <message>
        <source>Show single pixels (1 : 1)</source>
        <translation>等倍で表示 (1 : 1)</translation>
    </message>
    <message>
        <source>Opacity of the heat map</source>
        <translation>ヒートマップの不透明度</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>ヒートマップ</translation>
    </message>
    <message numerus="yes">
        <source>Scoring %n more image(s) …</source>
        <translation>
            <numerusform>残り %n 枚のスコアを計算中…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) without a score.</source>
        <translation>
            <numerusform>スコアのない画像が %n 枚あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>No image of this kind.</source>
        <translation>該当する画像はありません。</translation>
    </message>
    <message>
        <source>Labelled %1, said %2: score %3, NG above %4</source>
        <extracomment>%1 label, %2 verdict, %3 and %4 scores</extracomment>
        <translation>ラベル %1、判定 %2：スコア %3、%4 を超えると NG</translation>
    </message>
    <message>
        <source>Labelled %1, not scored</source>
        <translation>ラベル %1、スコアなし</translation>
    </message>
    <message>
        <source>%1, said %2</source>
        <extracomment>%1 what an image is (&quot;OK&quot;, &quot;unlabelled&quot;), %2 what the inspection says of it</extracomment>
        <translation>%1、判定 %2</translation>
    </message>
    <message>
        <source>Set up again</source>
        <translation>もう一度セットアップ</translation>
    </message>
    <message>
        <source>NG above %1</source>
        <extracomment>Button; %1 a score</extracomment>
        <translation>%1 を超えると NG</translation>
    </message>
    <message>
        <source>Review above %1</source>
        <extracomment>Button; %1 a score</extracomment>
        <translation>%1 を超えると要確認</translation>
    </message>
    <message>
        <source>because of %1</source>
        <extracomment>Reason in the record of the thresholds; %1 file name</extracomment>
        <translation>%1 のため</translation>
    </message>
</context>
<context>
    <name>handful::ui::ReviewRowDelegate</name>
    <message>
        <source>%1, said %2</source>
        <extracomment>%1 the user&apos;s label, %2 what the inspection says</extracomment>
        <translation>%1、判定 %2</translation>
    </message>
</context>
<context>
    <name>handful::ui::RunChart</name>
    <message>
        <source>Training run</source>
        <extracomment>Axis of a chart; fine-tuning is done several times, each time on other images</extracomment>
        <translation>学習回</translation>
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
        <translation>スコアのヒストグラム</translation>
    </message>
    <message>
        <source>No scores yet</source>
        <translation>スコアはまだありません</translation>
    </message>
    <message>
        <source>Score (1 = a typical good part, logarithmic) →</source>
        <translation>スコア（1 = 典型的な良品、対数目盛）→</translation>
    </message>
    <message>
        <source>Score (1 = a typical good part) →</source>
        <translation>スコア（1 = 典型的な良品）→</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>推奨</translation>
    </message>
    <message>
        <source>NG above %1</source>
        <extracomment>On the line where OK ends; %1 a score</extracomment>
        <translation>%1 を超えると NG</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <extracomment>%1 file name, %2 label, %3 score</extracomment>
        <translation>%1（%2）：%3</translation>
    </message>
    <message>
        <source>%1 to %2, %3: %4</source>
        <extracomment>%1 and %2 scores, %3 a label, %4 &quot;5 images&quot;</extracomment>
        <translation>%1～%2、%3：%4</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>画像としてコピー</translation>
    </message>
    <message>
        <source>Copy the scores as CSV</source>
        <translation>スコアを CSV としてコピー</translation>
    </message>
    <message>
        <source>NG begins above %1.</source>
        <extracomment>%1 a score</extracomment>
        <translation>NG は %1 超から。</translation>
    </message>
    <message>
        <source>Review begins above %1.</source>
        <extracomment>%1 a score</extracomment>
        <translation>要確認は %1 超から。</translation>
    </message>
    <message>
        <source>There is no review band.</source>
        <translation>要確認の範囲はありません。</translation>
    </message>
    <message>
        <source>Arrow keys move the NG line, Tab goes to the review line.</source>
        <translation>矢印キーで NG の線を動かし、Tab キーで要確認の線に移ります。</translation>
    </message>
    <message>
        <source>Arrow keys move the review line, Tab goes to the NG line.</source>
        <translation>矢印キーで要確認の線を動かし、Tab キーで NG の線に移ります。</translation>
    </message>
    <message>
        <source>review above %1</source>
        <extracomment>On the line where review begins; %1 a score</extracomment>
        <translation>%1 を超えると要確認</translation>
    </message>
    <message>
        <source>no review</source>
        <extracomment>On the line where review begins, if it is the NG line</extracomment>
        <translation>要確認なし</translation>
    </message>
</context>
<context>
    <name>handful::ui::ScreenshotTour</name>
    <message>
        <source>Deeper scratches only, agreed with the customer</source>
        <translation>深い傷のみ、顧客と合意済み</translation>
    </message>
    <message>
        <source>A step of the tour did not end: %1.</source>
        <translation>ツアーの手順が終わりませんでした：%1。</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 を書き込めません。</translation>
    </message>
</context>
<context>
    <name>handful::ui::SetupPage</name>
    <message>
        <source>Set up</source>
        <translation>セットアップ</translation>
    </message>
    <message>
        <source>One button: the inspection learns what your good parts have in common.</source>
        <translation>ボタン 1 つで、良品に共通する特徴を検査が学習します。</translation>
    </message>
    <message>
        <source>Set up again</source>
        <translation>もう一度セットアップ</translation>
    </message>
    <message>
        <source>Good images</source>
        <translation>良品画像</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>処理の流れ</translation>
    </message>
    <message>
        <source>1.  A network that has seen millions of pictures looks at every good part.</source>
        <translation>1.  何百万枚もの画像を見たネットワークが、良品を 1 つずつ見ます。</translation>
    </message>
    <message>
        <source>2.  Each good image is left out in turn and judged by an inspection that has not seen it: that is how the threshold is found, without a single defect.</source>
        <translation>2.  良品画像を 1 枚ずつ外し、それを見ていない検査で判定します。不良品が 1 つもなくても、こうしてしきい値が決まります。</translation>
    </message>
    <message>
        <source>3.  Images of defects, if you have some, are scored afterwards. They teach nothing.</source>
        <translation>3.  不良品の画像があれば、その後でスコアを計算します。学習には使いません。</translation>
    </message>
    <message>
        <source>Setting up</source>
        <translation>セットアップ中</translation>
    </message>
    <message>
        <source>You can go on labelling meanwhile; the set-up keeps what it started with.</source>
        <translation>その間もラベル付けを続けられます。セットアップは開始時の内容で進みます。</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>The good images, each scored by an inspection that has not seen it</source>
        <translation>良品画像：それぞれを見ていない検査によるスコア</translation>
    </message>
    <message>
        <source>Have a second look: the good images that stand out most</source>
        <translation>もう一度確認：最も目立つ良品画像</translation>
    </message>
    <message>
        <source>Good images, the highest scores first</source>
        <translation>良品画像、スコアの高い順</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Good parts that may be called NG</source>
        <translation>NG と判定されてもよい良品の割合</translation>
    </message>
    <message>
        <source>Good parts that may be called NG, in per cent</source>
        <translation>NG と判定されてもよい良品の割合（パーセント）</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>The threshold is placed so that about this share of good parts is lost.</source>
        <translation>良品のおよそこの割合が失われるように、しきい値を置きます。</translation>
    </message>
    <message>
        <source>Computed on</source>
        <translation>計算に使う装置</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>お知らせ</translation>
    </message>
    <message>
        <source>Continue to Review</source>
        <translation>確認へ進む</translation>
    </message>
    <message>
        <source>Setting up needs at least two images of good parts. Add some on the page Images.</source>
        <translation>セットアップには良品の画像が少なくとも 2 枚必要です。「画像」のページで追加してください。</translation>
    </message>
    <message>
        <source>Enough to try. With fewer than four the threshold is provisional.</source>
        <translation>試すには十分です。4 枚未満の場合、しきい値は暫定です。</translation>
    </message>
    <message>
        <source>Enough to start; ten make the threshold surer.</source>
        <translation>始めるには十分です。10 枚あると、しきい値がより確かになります。</translation>
    </message>
    <message>
        <source>Enough for a good start.</source>
        <translation>十分な枚数です。</translation>
    </message>
    <message numerus="yes">
        <source>Set up from %n good image(s).</source>
        <translation>
            <numerusform>良品画像 %n 枚でセットアップしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set up from %n good image(s) in %1.</source>
        <translation>
            <numerusform>良品画像 %n 枚、%1 でセットアップしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Network: %1, fine-tuned to your part.</source>
        <translation>ネットワーク：%1（この部品に合わせて微調整済み）</translation>
    </message>
    <message>
        <source>Network: %1, as it was pretrained.</source>
        <translation>ネットワーク：%1（事前学習のまま）</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>Variation and defects …</source>
        <translation>ばらつきと欠陥…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 a preset, %2 &quot;about 40 s&quot;</extracomment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>A set-up was interrupted; with the same images and settings it goes on from there.</source>
        <translation>セットアップが中断されました。同じ画像と設定なら続きから再開します。</translation>
    </message>
    <message>
        <source>Fine-tuned on: %1</source>
        <extracomment>%1 &quot;CPU, 2 threads&quot; or the name of a graphics card</extracomment>
        <translation>微調整に使用：%1</translation>
    </message>
</context>
<context>
    <name>handful::ui::SetupPlan</name>
    <message>
        <source>What counts as variation, what as a defect …</source>
        <translation>何をばらつきとし、何を欠陥とするか…</translation>
    </message>
</context>
<context>
    <name>handful::ui::StageList</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 done, %2 in all</extracomment>
        <translation>%2 件中 %1 件</translation>
    </message>
</context>
<context>
    <name>handful::ui::StepButton</name>
    <message>
        <source>open</source>
        <translation>未着手</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>Step %1, %2: %3</source>
        <extracomment>%1 number, %2 name and %3 state of a step</extracomment>
        <translation>手順 %1、%2：%3</translation>
    </message>
</context>
<context>
    <name>handful::ui::StepList</name>
    <message>
        <source>Steps</source>
        <translation>手順</translation>
    </message>
</context>
<context>
    <name>handful::ui::ThresholdCurves</name>
    <message>
        <source>No image is labelled NG, so nobody can say what a line would miss. Add a few images of defects, label them NG, and the sweep over all lines appears here.</source>
        <translation>NG とした画像がないため、線が何を見逃すか分かりません。不良品の画像を数枚追加して NG にすると、すべての線の結果がここに表示されます。</translation>
    </message>
    <message numerus="yes">
        <source>good parts lost (of %n)</source>
        <extracomment>Name of a curve; %n good images</extracomment>
        <translation>
            <numerusform>失われる良品（%n 枚中）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>defects missed (of %n)</source>
        <extracomment>Name of a curve; %n images of defects</extracomment>
        <translation>
            <numerusform>見逃した不良（%n 枚中）</numerusform>
        </translation>
    </message>
    <message>
        <source>Where NG begins: score →</source>
        <translation>NG の始まり：スコア →</translation>
    </message>
    <message>
        <source>share, with 95 % intervals</source>
        <translation>割合（95 % 区間つき）</translation>
    </message>
    <message>
        <source>The ROC curve needs images of both kinds, and none is labelled NG. Add a few images of defects and label them NG.</source>
        <translation>ROC 曲線には両方の画像が必要ですが、NG とした画像がありません。不良品の画像を数枚追加し、NG にしてください。</translation>
    </message>
    <message>
        <source>AUROC %1 (%2 to %3), %4 good images and %5 defects</source>
        <extracomment>Name of the ROC curve; AUROC, a number from %1; %2 to %3 its uncertainty, %4 and %5 how many</extracomment>
        <translation>AUROC %1（%2 ～ %3）、良品 %4 枚と不良 %5 枚</translation>
    </message>
    <message>
        <source>Good parts lost →</source>
        <translation>失われる良品 →</translation>
    </message>
    <message>
        <source>defects caught</source>
        <translation>見つけた不良</translation>
    </message>
</context>
<context>
    <name>handful::ui::ThresholdPage</name>
    <message>
        <source>Threshold</source>
        <translation>しきい値</translation>
    </message>
    <message>
        <source>Then the scores of your images appear here, with the line that the good ones recommend.</source>
        <translation>その後、画像のスコアと、良品から求めた推奨の線が表示されます。</translation>
    </message>
    <message>
        <source>Reason for the next change</source>
        <translation>次の変更の理由</translation>
    </message>
    <message>
        <source>Reason for the next change, for the record (optional)</source>
        <translation>次の変更の理由（記録用、任意）</translation>
    </message>
    <message>
        <source>Good parts lost</source>
        <translation>失われる良品</translation>
    </message>
    <message>
        <source>Defects missed</source>
        <translation>見逃した不良</translation>
    </message>
    <message>
        <source>How this line was found</source>
        <translation>この線の求め方</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 &quot;up to 15 % (95 %)&quot;, %2 &quot;from 12 good images&quot;</extracomment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>No image is labelled NG, so nothing can be said about missed defects. A few images of defects would change that.</source>
        <translation>NG とした画像がないため、見逃しについては何も言えません。不良品の画像が数枚あれば変わります。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 of %2 pictures</extracomment>
        <translation>%2 件中 %1 件</translation>
    </message>
    <message numerus="yes">
        <source>On record: %n line(s), the last of %1 at %2.</source>
        <extracomment>%1 number of entries, %2 date and time, %3 a score</extracomment>
        <translation>
            <numerusform>記録：%n 件、最新は %1、値 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason: %1.</source>
        <extracomment>%1 the reason that the user gave</extracomment>
        <translation>理由：%1。</translation>
    </message>
    <message>
        <source>Where does OK end? Drag the lines, or say what matters most.</source>
        <translation>OK はどこまでですか？ 線をドラッグするか、重視することを選んでください。</translation>
    </message>
    <message>
        <source>What every line would do</source>
        <translation>それぞれの線の結果</translation>
    </message>
    <message>
        <source>ROC curve</source>
        <translation>ROC 曲線</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Every line</source>
        <translation>すべての線</translation>
    </message>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>Compare two set-ups …</source>
        <translation>2 つのセットアップを比べる…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the chart</source>
        <translation>グラフをコピー</translation>
    </message>
    <message>
        <source>As picture</source>
        <translation>画像として</translation>
    </message>
    <message>
        <source>As CSV</source>
        <translation>CSV として</translation>
    </message>
    <message>
        <source>NG begins at the recommended line. No review.</source>
        <translation>推奨の線から NG です。要確認はありません。</translation>
    </message>
    <message>
        <source>NG begins at the recommended line, and review well below it.</source>
        <translation>推奨の線から NG、そのかなり手前から要確認です。</translation>
    </message>
    <message>
        <source>There is only one set-up of this part yet.</source>
        <translation>この部品のセットアップはまだ 1 つだけです。</translation>
    </message>
    <message>
        <source>above: %1</source>
        <extracomment>Under a line; %1 &quot;2 of 12 (2 % to 48 %)&quot;</extracomment>
        <translation>線より上：%1</translation>
    </message>
    <message>
        <source>below: %1</source>
        <extracomment>Under a line; %1 &quot;2 of 12 (2 % to 48 %)&quot;</extracomment>
        <translation>線より下：%1</translation>
    </message>
    <message>
        <source>Not said OK, with review: %1.</source>
        <extracomment>%1 &quot;11 % expected&quot;</extracomment>
        <translation>要確認を含め OK とならない良品：%1。</translation>
    </message>
    <message>
        <source>Recommended line</source>
        <translation>推奨の線</translation>
    </message>
    <message>
        <source>Drawn by the preset “%1”. The rate is what the scores of the good images say about a line in this place.</source>
        <extracomment>%1 &quot;few false rejects&quot;</extracomment>
        <translation>プリセット「%1」が引いた線です。割合は、良品画像のスコアがこの位置の線について示すものです。</translation>
    </message>
    <message>
        <source>Preset: %1.</source>
        <extracomment>%1 &quot;few false rejects&quot;</extracomment>
        <translation>プリセット：%1。</translation>
    </message>
    <message>
        <source>Continue to Verify</source>
        <translation>検証へ進む</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>NG begins above the recommended line, where the spread of the scores would keep the accepted rate with 95 % certainty. No review.</source>
        <translation>推奨の線より上、スコアのばらつきから見て許容した割合を 95 % の確かさで守れるところから NG です。要確認はありません。</translation>
    </message>
    <message>
        <source>One-sided: with 95 % certainty no more good parts are lost than this. The shares in the chart and the table are counted on your images, with two-sided 95 % intervals.</source>
        <translation>片側の上限です。失われる良品は 95 % の確かさでこれ以下です。グラフと表の割合はお手元の画像を数えたもので、両側 95 % 区間が付いています。</translation>
    </message>
    <message>
        <source>Most of the known defects pass: lower the lines, or look for good images that score far above the others.</source>
        <translation>分かっている不良の大半が通ってしまいます。線を下げるか、スコアがほかより大きく離れた良品画像がないか確かめてください。</translation>
    </message>
</context>
<context>
    <name>handful::ui::ThresholdText</name>
    <message>
        <source>no promise yet</source>
        <translation>まだ保証できません</translation>
    </message>
    <message>
        <source>%1 expected</source>
        <extracomment>%1 a rate</extracomment>
        <translation>予想 %1</translation>
    </message>
    <message>
        <source>up to %1 (95 %)</source>
        <extracomment>%1 a rate; (95 %) is the confidence of the bound</extracomment>
        <translation>最大 %1（95 %）</translation>
    </message>
    <message numerus="yes">
        <source>from %n good image(s)</source>
        <translation>
            <numerusform>良品画像 %n 枚に基づく</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %n good image(s) no promise about false rejects can be made. Four or more allow one.</source>
        <translation>
            <numerusform>良品画像 %n 枚では、失われる良品の割合を保証できません。4 枚以上で可能になります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Good parts lost: %1, %2.</source>
        <translation>失われる良品：%1、%2。</translation>
    </message>
    <message>
        <source>Good parts lost: %1, %2, %3.</source>
        <translation>失われる良品：%1、%2、%3。</translation>
    </message>
    <message numerus="yes">
        <source>%n more good image(s) without a false reject would prove %1 at 95 %.</source>
        <translation>
            <numerusform>誤判定のない良品画像があと %n 枚あれば、%1 が 95 % の信頼度で証明されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>at most %1</source>
        <extracomment>%1 a rate</extracomment>
        <translation>%1 以下</translation>
    </message>
    <message>
        <source>%1 of %2 (%3 to %4)</source>
        <extracomment>%1 of %2 pictures; %3 and %4 rates, the ends of the interval</extracomment>
        <translation>%2 枚中 %1 枚（%3 ～ %4）</translation>
    </message>
    <message>
        <source>%1 to %2 (95 %)</source>
        <extracomment>%1 and %2 rates; (95 %) is the confidence of the interval</extracomment>
        <translation>%1 ～ %2（95 %）</translation>
    </message>
    <message numerus="yes">
        <source>With %n more good image(s) the %1 would be counted instead of estimated from the spread; with %2 more, none of them lost, it would be proven at 95 %.</source>
        <extracomment>%n images; %1 a rate, %2 how many more</extracomment>
        <translation>
            <numerusform>良品画像があと %n 枚あれば %1 はばらつきからの推定ではなく計数で求められ、あと %2 枚がどれも失われなければ 95 % の信頼度で証明されます。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handful::ui::TrainingChart</name>
    <message>
        <source>What it learns</source>
        <translation>学習の内容</translation>
    </message>
    <message>
        <source>Still to learn (loss)</source>
        <translation>学習の残り（損失）</translation>
    </message>
    <message>
        <source>Variety of the good images</source>
        <translation>良品画像の多様性</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>違い</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>類似度</translation>
    </message>
    <message>
        <source>independent differences</source>
        <translation>独立な違いの数</translation>
    </message>
    <message>
        <source>likeness (1 = all the same)</source>
        <translation>類似度（1 = すべて同じ）</translation>
    </message>
    <message>
        <source>Chart of the fine-tuning</source>
        <translation>微調整のグラフ</translation>
    </message>
    <message>
        <source>Fine-tuning begins as soon as the good images have been looked at.</source>
        <translation>良品画像の確認が終わりしだい微調整を始めます。</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>all together, weighted</source>
        <translation>合計（重み付き）</translation>
    </message>
    <message>
        <source>Training run %1 of %2, step %3 of %4, about %5 left</source>
        <extracomment>%1 and %2 number of the run and of all runs, %3 and %4 of steps, %5 &quot;24 s&quot;</extracomment>
        <translation>学習 %1/%2 回目、ステップ %3/%4、残り約 %5</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>画像としてコピー</translation>
    </message>
    <message>
        <source>Copy the numbers as CSV</source>
        <translation>数値をCSVとしてコピー</translation>
    </message>
</context>
<context>
    <name>handful::ui::VerificationText</name>
    <message>
        <source>No image of a good part was among them, so nothing is said about good parts lost.</source>
        <translation>良品の画像がなかったため、失われる良品については何も言えません。</translation>
    </message>
    <message>
        <source>Good parts called NG: %1. The set-up had too few good images for a promise.</source>
        <extracomment>%1 &quot;1 of 40 (0.1 % to 13 %)&quot;</extracomment>
        <translation>NG と判定された良品：%1。セットアップの良品画像が少なすぎて、約束はありませんでした。</translation>
    </message>
    <message>
        <source>Good parts called NG: %1, in line with the promised %2.</source>
        <extracomment>%1 &quot;1 of 40 (0.1 % to 13 %)&quot;, %2 a rate</extracomment>
        <translation>NG と判定された良品：%1。約束の %2 に合っています。</translation>
    </message>
    <message>
        <source>Good parts called NG: %1, more than the expected %2, but not beyond the %3 that the few good images of the set-up left open.</source>
        <extracomment>%1 &quot;6 of 40 (5.7 % to 30 %)&quot;, %2 and %3 rates</extracomment>
        <translation>NG と判定された良品：%1。予想の %2 より多いですが、セットアップの少ない良品画像で見込まれた上限 %3 は超えていません。</translation>
    </message>
    <message>
        <source>Good parts called NG: %1, more than the promised %2.</source>
        <extracomment>%1 &quot;20 of 40 (34 % to 66 %)&quot;, %2 a rate</extracomment>
        <translation>NG と判定された良品：%1。約束の %2 を超えています。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 of %2 defects of the project</extracomment>
        <translation>%2 枚中 %1 枚</translation>
    </message>
    <message>
        <source>No image of a defect was among them, so nothing is said about missed defects.</source>
        <translation>不良品の画像がなかったため、見逃しについては何も言えません。</translation>
    </message>
    <message>
        <source>Defects called OK: %1. Nothing had been promised, because the project has no image labelled NG.</source>
        <extracomment>%1 &quot;6 of 20 (12 % to 54 %)&quot;</extracomment>
        <translation>OK と判定された不良：%1。プロジェクトに NG の画像がないため、約束はありませんでした。</translation>
    </message>
    <message>
        <source>Defects called OK: %1, in line with the %2 of the project.</source>
        <extracomment>%1 &quot;6 of 20 (12 % to 54 %)&quot;, %2 &quot;4 of 18&quot;</extracomment>
        <translation>OK と判定された不良：%1。プロジェクト内の結果（%2）に合っています。</translation>
    </message>
    <message>
        <source>Defects called OK: %1, more than the %2 of the project, but not beyond the %3 that so few leave open.</source>
        <extracomment>%1 &quot;10 of 20 (27 % to 73 %)&quot;, %2 &quot;2 of 10&quot;, %3 a rate</extracomment>
        <translation>OK と判定された不良：%1。プロジェクト内の結果（%2）より多いですが、少ない枚数で見込まれる上限 %3 は超えていません。</translation>
    </message>
    <message>
        <source>Defects called OK: %1, more than the %2 of the project.</source>
        <extracomment>%1 &quot;18 of 20 (68 % to 99 %)&quot;, %2 &quot;2 of 10&quot;</extracomment>
        <translation>OK と判定された不良：%1。プロジェクト内の結果（%2）を超えています。</translation>
    </message>
    <message>
        <source>Look at the good parts called NG: if they are good, add images like them to the set-up, which has not seen what they show, and set up again.</source>
        <translation>NG と判定された良品をご覧ください。本当に良品なら、同じような画像をセットアップに加え、もう一度セットアップしてください。</translation>
    </message>
    <message>
        <source>Look at the defects called OK: if their heat maps show them, move the line on the page Threshold; if not, look at a smaller region of the part.</source>
        <translation>OK と判定された不良をご覧ください。ヒートマップに現れていれば「しきい値」ページで線を動かし、現れていなければ部品のより小さい範囲を検査してください。</translation>
    </message>
    <message>
        <source>Then verify with other images: these will have had their part in it.</source>
        <translation>その後は別の画像で検証してください。これらの画像はもう使ったことになります。</translation>
    </message>
    <message>
        <source>The lines were moved after this verification, so it no longer speaks for them. If these images were the reason, verify with others.</source>
        <translation>この検証の後に線が動かされたため、現在の線には当てはまりません。これらの画像が理由で動かした場合は、別の画像で検証してください。</translation>
    </message>
    <message>
        <source>The part was set up again after this verification, so it no longer speaks for the inspection.</source>
        <translation>この検証の後にもう一度セットアップされたため、現在の検査には当てはまりません。</translation>
    </message>
    <message>
        <source>Verification %1, %2</source>
        <translation>検証 %1、%2</translation>
    </message>
    <message>
        <source>Verification %1, %2, by %3</source>
        <translation>検証 %1、%2、実施者 %3</translation>
    </message>
    <message>
        <source>Set-up %1, NG above %2</source>
        <extracomment>%1 a number, %2 a score</extracomment>
        <translation>セットアップ %1、%2 を超えると NG</translation>
    </message>
    <message>
        <source>Review above %1</source>
        <extracomment>%1 a score</extracomment>
        <translation>%1 を超えると要確認</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) inspected</source>
        <translation>
            <numerusform>%n 枚を検査</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) cannot be read and count nowhere</source>
        <translation>
            <numerusform>%n 枚は読み込めず、数に含みません</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) left out, because the set-up or this verification has them already:</source>
        <translation>
            <numerusform>%n 枚を除外しました。セットアップかこの検証にすでに含まれています：</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is the same as %2</source>
        <extracomment>%1 and %2 file names</extracomment>
        <translation>%1 は %2 と同じです</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 枚</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handful::ui::VerifiedImages</name>
    <message>
        <source>Images of the verification</source>
        <translation>検証の画像</translation>
    </message>
    <message>
        <source>Image with its heat map</source>
        <translation>画像とヒートマップ</translation>
    </message>
    <message>
        <source>Images by score</source>
        <translation>スコア順の画像</translation>
    </message>
    <message>
        <source>Previous image</source>
        <translation>前の画像</translation>
    </message>
    <message>
        <source>Next image</source>
        <translation>次の画像</translation>
    </message>
    <message>
        <source>Opacity of the heat map</source>
        <translation>ヒートマップの不透明度</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>ヒートマップ</translation>
    </message>
    <message>
        <source>Is %1, said %2: score %3, NG above %4</source>
        <extracomment>%1 what the image is, %2 what the inspection said, %3 and %4 scores</extracomment>
        <translation>実際は %1、判定 %2：スコア %3、%4 を超えると NG</translation>
    </message>
</context>
<context>
    <name>handful::ui::VerifiedListModel</name>
    <message>
        <source>%1, is %2, said %3</source>
        <extracomment>%1 file name, %2 what the image is, %3 what the inspection said of it</extracomment>
        <translation>%1、実際は %2、判定 %3</translation>
    </message>
</context>
<context>
    <name>handful::ui::VerifyPage</name>
    <message>
        <source>Verify</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>Does it keep its promise on images that it has never seen?</source>
        <translation>見たことのない画像でも、約束どおりの結果になりますか？</translation>
    </message>
    <message>
        <source>Then images that had no part in it show what it is worth.</source>
        <translation>その後、セットアップに使っていない画像で実力を確かめられます。</translation>
    </message>
    <message>
        <source>Back to the last result</source>
        <translation>前回の結果に戻る</translation>
    </message>
    <message>
        <source>None of these images is new.</source>
        <translation>新しい画像が 1 枚もありません。</translation>
    </message>
    <message>
        <source>Drop images here that had no part in the set-up.</source>
        <translation>セットアップに使っていない画像をここにドロップしてください。</translation>
    </message>
    <message>
        <source>Good parts and defects, in folders that are called so. Forty good ones say much, ten a little. Images of the set-up are recognised and left out. This step is optional.</source>
        <translation>良品と不良品を、それと分かる名前のフォルダーで。良品 40 枚なら多くのことが、10 枚なら少しだけ分かります。セットアップに使った画像は自動的に見分けて除外します。この手順は任意です。</translation>
    </message>
    <message>
        <source>Folder …</source>
        <translation>フォルダー…</translation>
    </message>
    <message>
        <source>Good parts …</source>
        <translation>良品…</translation>
    </message>
    <message>
        <source>Defects …</source>
        <translation>不良品…</translation>
    </message>
    <message>
        <source>Scores of the new images</source>
        <translation>新しい画像のスコア</translation>
    </message>
    <message>
        <source>Images to verify with</source>
        <translation>検証に使う画像</translation>
    </message>
    <message>
        <source>Start over with others</source>
        <translation>別の画像でやり直す</translation>
    </message>
    <message>
        <source>Add good parts …</source>
        <translation>良品を追加…</translation>
    </message>
    <message>
        <source>Add defects …</source>
        <translation>不良品を追加…</translation>
    </message>
    <message>
        <source>On record</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>除外した画像</translation>
    </message>
    <message>
        <source>Images that had no part in the set-up</source>
        <translation>セットアップに使っていない画像</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.tif *.tiff *.bmp)</source>
        <translation>画像 (*.png *.jpg *.jpeg *.tif *.tiff *.bmp)</translation>
    </message>
    <message numerus="yes">
        <source>Inspect %n image(s)</source>
        <translation>
            <numerusform>%n 枚を検査する</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue to Export</source>
        <translation>エクスポートへ進む</translation>
    </message>
    <message>
        <source>Inspect them again</source>
        <translation>もう一度検査する</translation>
    </message>
    <message>
        <source>The images are being inspected …</source>
        <translation>画像を検査しています…</translation>
    </message>
    <message>
        <source>Ready to be inspected, as the line PC would do it.</source>
        <translation>ライン PC と同じ方法で検査できます。</translation>
    </message>
    <message>
        <source>The verdicts are compared with what the folders say, and with what the set-up promised. The result stays with the project.</source>
        <translation>判定を、フォルダー名およびセットアップ時の約束と比べます。結果はプロジェクトに残ります。</translation>
    </message>
    <message>
        <source>%1 OK, %2 NG, %3 unlabelled</source>
        <extracomment>Counts of images</extracomment>
        <translation>OK %1、NG %2、未判定 %3</translation>
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
        <translation>未判定</translation>
    </message>
    <message>
        <source>review</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>Reading the images</source>
        <translation>画像を読み込み中</translation>
    </message>
    <message>
        <source>Fine-tuning the network</source>
        <translation>ネットワークを微調整中</translation>
    </message>
    <message>
        <source>Looking at the good parts</source>
        <translation>良品を観察中</translation>
    </message>
    <message>
        <source>Learning what is normal</source>
        <translation>正常な状態を学習中</translation>
    </message>
    <message>
        <source>Leaving out each image in turn</source>
        <translation>画像を 1 枚ずつ外して検証中</translation>
    </message>
    <message>
        <source>Scoring the images</source>
        <translation>画像のスコアを計算中</translation>
    </message>
    <message>
        <source>Writing and checking the package</source>
        <translation>パッケージを書き出して確認中</translation>
    </message>
    <message>
        <source>cannot be read and was left out</source>
        <translation>読めないため除きました</translation>
    </message>
    <message>
        <source>shows the same pixels as an earlier image and was left out</source>
        <translation>以前の画像と同じ内容のため除きました</translation>
    </message>
    <message>
        <source>is almost the same picture as an earlier one</source>
        <translation>以前の画像とほぼ同じです</translation>
    </message>
    <message>
        <source>has another size than the first image and was resized</source>
        <translation>最初の画像と大きさが異なるため、調整しました</translation>
    </message>
    <message>
        <source>has another aspect ratio and is seen distorted</source>
        <translation>縦横比が異なるため、ゆがんで見えています</translation>
    </message>
    <message>
        <source>is much less sharp than the others</source>
        <translation>ほかの画像よりかなりぼやけています</translation>
    </message>
    <message>
        <source>is very dark</source>
        <translation>とても暗い画像です</translation>
    </message>
    <message>
        <source>is overexposed</source>
        <translation>露出オーバーです</translation>
    </message>
    <message>
        <source>With fewer than four good images the threshold is provisional.</source>
        <translation>良品画像が 4 枚未満のため、しきい値は暫定です。</translation>
    </message>
    <message>
        <source>The network was used as it was pretrained; this build of Handful cannot fine-tune it.</source>
        <translation>ネットワークは事前学習のまま使いました。このビルドの Handful は微調整できません。</translation>
    </message>
    <message>
        <source>same picture twice</source>
        <translation>同じ画像が重複</translation>
    </message>
    <message>
        <source>almost the same picture twice</source>
        <translation>ほぼ同じ画像が重複</translation>
    </message>
    <message>
        <source>another size</source>
        <translation>大きさが異なる</translation>
    </message>
    <message>
        <source>not sharp</source>
        <translation>ぼやけている</translation>
    </message>
    <message>
        <source>too dark</source>
        <translation>暗すぎる</translation>
    </message>
    <message>
        <source>too bright</source>
        <translation>明るすぎる</translation>
    </message>
    <message>
        <source>Found by counting: each good image was scored by an inspection that had not seen it.</source>
        <translation>計数による：各良品画像を、それを見ていない検査で採点しました。</translation>
    </message>
    <message>
        <source>Estimated from the spread of the good images, each scored by an inspection that had not seen it. Assumes that the logarithm of the scores is normally distributed.</source>
        <translation>良品画像のばらつきから推定しました。各画像は、それを見ていない検査で採点しています。スコアの対数が正規分布に従うことを仮定します。</translation>
    </message>
    <message>
        <source>The highest score of a good image.</source>
        <translation>良品画像の最高スコアです。</translation>
    </message>
    <message>
        <source>Provisional: fewer than four good images allow no promise.</source>
        <translation>暫定：良品画像が 4 枚未満では保証できません。</translation>
    </message>
    <message>
        <source>Drawn by hand: the rate comes from counting the good images alone. That assumes nothing and so promises less than the recommended line.</source>
        <translation>手動で設定：割合は良品画像の計数だけによります。何も仮定しないため、推奨の線より控えめな値になります。</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n 枚</numerusform>
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
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 時間 %2 分</translation>
    </message>
    <message numerus="yes">
        <source>CPU, %n thread(s)</source>
        <translation>
            <numerusform>CPU、%n スレッド</numerusform>
        </translation>
    </message>
    <message>
        <source>Rendering the sample part</source>
        <translation>サンプル部品を描画中</translation>
    </message>
    <message>
        <source>scores far above the other good images and raises the threshold, so that more defects are missed. Is it really good?</source>
        <translation>のスコアは他の良品画像よりはるかに高く、しきい値を引き上げるため、見逃す不良が増えます。本当に良品ですか？</translation>
    </message>
    <message>
        <source>Drawn by hand: the rate is estimated from the spread of the good images, as for the recommended line.</source>
        <translation>手動で引いた線です。割合は、推奨の線と同じく良品画像のばらつきから推定しています。</translation>
    </message>
    <message>
        <source>The fine-tuning came to nothing; the pretrained network is used.</source>
        <translation>微調整に失敗したため、事前学習済みのネットワークを使います。</translation>
    </message>
    <message>
        <source>The memory of the graphics card was too small for whole batches; the training took them in parts, to the same result.</source>
        <translation>グラフィックカードのメモリがバッチ全体には足りなかったため、学習は分割して行われました。結果は同じです。</translation>
    </message>
    <message>
        <source>views of the same part pulled together</source>
        <translation>同じ部品のビューを近づける</translation>
    </message>
    <message>
        <source>good images kept at their centre</source>
        <translation>良品を中心に保つ</translation>
    </message>
    <message>
        <source>different good parts pulled together</source>
        <translation>異なる良品どうしを近づける</translation>
    </message>
    <message>
        <source>defects pushed away</source>
        <translation>欠陥を遠ざける</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>クイック</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>念入り</translation>
    </message>
    <message>
        <source>foreign patch</source>
        <translation>異物の四角片</translation>
    </message>
    <message>
        <source>foreign strip</source>
        <translation>異物の細片</translation>
    </message>
    <message>
        <source>scratch</source>
        <translation>傷</translation>
    </message>
    <message>
        <source>stain or speck</source>
        <translation>しみ・斑点</translation>
    </message>
    <message>
        <source>smeared spot</source>
        <translation>にじみ</translation>
    </message>
    <message>
        <source>wrong texture</source>
        <translation>異なる模様</translation>
    </message>
    <message>
        <source>real defect, pasted</source>
        <translation>実欠陥の貼り付け</translation>
    </message>
    <message>
        <source>Weight: views of a part together</source>
        <translation>重み：同じ部品のビューを近づける</translation>
    </message>
    <message>
        <source>Weight: good images at their centre</source>
        <translation>重み：良品を中心に保つ</translation>
    </message>
    <message>
        <source>Weight: defects pushed away</source>
        <translation>重み：欠陥を遠ざける</translation>
    </message>
    <message>
        <source>Weight: defects pushed away, by distance</source>
        <translation>重み：欠陥を遠ざける（距離による）</translation>
    </message>
    <message>
        <source>Weight: views together, SimSiam form</source>
        <translation>重み：ビューを近づける（SimSiam）</translation>
    </message>
    <message>
        <source>Weight: different parts together</source>
        <translation>重み：異なる部品を近づける</translation>
    </message>
    <message>
        <source>Weight: views together, InfoNCE form</source>
        <translation>重み：ビューを近づける（InfoNCE）</translation>
    </message>
    <message>
        <source>Temperature of the contrastive terms</source>
        <translation>対照項の温度</translation>
    </message>
    <message>
        <source>Margin beyond which a defect is far enough</source>
        <translation>欠陥が十分離れたとみなす余裕</translation>
    </message>
    <message>
        <source>Views as published (MSC)</source>
        <translation>論文どおりのビュー（MSC）</translation>
    </message>
    <message>
        <source>Smallest crop, share of the area</source>
        <translation>最小の切り出し（面積比）</translation>
    </message>
    <message>
        <source>Colours changed, share of the views</source>
        <translation>色を変えるビューの割合</translation>
    </message>
    <message>
        <source>Change of brightness</source>
        <translation>明るさの変化</translation>
    </message>
    <message>
        <source>Change of contrast</source>
        <translation>コントラストの変化</translation>
    </message>
    <message>
        <source>Change of saturation</source>
        <translation>彩度の変化</translation>
    </message>
    <message>
        <source>Change of hue</source>
        <translation>色相の変化</translation>
    </message>
    <message>
        <source>Made grey, share of the views</source>
        <translation>グレーにするビューの割合</translation>
    </message>
    <message>
        <source>Blurred, share of the views</source>
        <translation>ぼかすビューの割合</translation>
    </message>
    <message>
        <source>Largest blur in pixels</source>
        <translation>最大のぼかし（画素）</translation>
    </message>
    <message>
        <source>Longer side of a view in pixels</source>
        <translation>ビューの長辺（画素）</translation>
    </message>
    <message>
        <source>Views of each good image</source>
        <translation>良品1枚あたりのビュー数</translation>
    </message>
    <message>
        <source>Views kept for measuring the variety</source>
        <translation>多様性の測定に残すビュー数</translation>
    </message>
    <message>
        <source>Defects drawn on each good image</source>
        <translation>良品1枚あたりに描く欠陥数</translation>
    </message>
    <message>
        <source>Smallest defect, share of the area</source>
        <translation>最小の欠陥（面積比）</translation>
    </message>
    <message>
        <source>Largest defect, share of the area</source>
        <translation>最大の欠陥（面積比）</translation>
    </message>
    <message>
        <source>SGD instead of AdamW</source>
        <translation>AdamWの代わりにSGD</translation>
    </message>
    <message>
        <source>First group of layers that is trained</source>
        <translation>学習する最初の層グループ</translation>
    </message>
    <message>
        <source>Steps of a training run</source>
        <translation>学習1回のステップ数</translation>
    </message>
    <message>
        <source>Good images in a step</source>
        <translation>1ステップの良品画像数</translation>
    </message>
    <message>
        <source>Defects in a step</source>
        <translation>1ステップの欠陥数</translation>
    </message>
    <message>
        <source>Learning rate of the network</source>
        <translation>ネットワークの学習率</translation>
    </message>
    <message>
        <source>Learning rate of the projection heads</source>
        <translation>射影ヘッドの学習率</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>重み減衰</translation>
    </message>
    <message>
        <source>Steps of warming up</source>
        <translation>ウォームアップのステップ数</translation>
    </message>
    <message>
        <source>Largest gradient</source>
        <translation>勾配の上限</translation>
    </message>
    <message>
        <source>Stop below this share of the variety</source>
        <translation>多様性がこの割合を下回れば中止</translation>
    </message>
    <message>
        <source>Defect: %1</source>
        <extracomment>%1 a kind of defect: &quot;scratch&quot;</extracomment>
        <translation>欠陥：%1</translation>
    </message>
    <message>
        <source>The memory of the graphics card was too small for this training; it ran on the processor.</source>
        <translation>グラフィックカードのメモリがこの学習には足りなかったため、プロセッサで実行されました。</translation>
    </message>
    <message>
        <source>could not be aligned and is taken as it lies</source>
        <translation>位置合わせできなかったため、そのままの位置で使います</translation>
    </message>
    <message>
        <source>Defects as small as stated are not seen at their full size; a smaller region of interest sees smaller ones.</source>
        <translation>指定された小さな欠陥は十分な大きさで見えません。検査領域を小さくすると、より小さな欠陥が見えます。</translation>
    </message>
    <message>
        <source>few false rejects</source>
        <translation>誤判定を少なく</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>バランス</translation>
    </message>
    <message>
        <source>few missed defects</source>
        <translation>見逃しを少なく</translation>
    </message>
</context>
<context>
    <name>handful::ui::Workflow</name>
    <message>
        <source>Open a project</source>
        <translation>プロジェクトを開く</translation>
    </message>
    <message>
        <source>Opening the project</source>
        <translation>プロジェクトを開いています</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新しいプロジェクト</translation>
    </message>
    <message>
        <source>New part</source>
        <translation>新しい部品</translation>
    </message>
    <message>
        <source>Sample project</source>
        <translation>サンプルプロジェクト</translation>
    </message>
    <message>
        <source>Sample part</source>
        <translation>サンプル部品</translation>
    </message>
    <message>
        <source>Rendering the sample part</source>
        <translation>サンプル部品を描画中</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部品</translation>
    </message>
    <message>
        <source>Adding images</source>
        <translation>画像を追加中</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Remove images</source>
        <translation>画像を除く</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Setting up</source>
        <translation>セットアップ中</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>スコアを計算中</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>しきい値</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>エクスポート中</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>報告書を書き出し中</translation>
    </message>
    <message>
        <source>back to the recommended lines</source>
        <translation>推奨の線に戻す</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>検証中</translation>
    </message>
    <message>
        <source>preset %1</source>
        <translation>プリセット %1</translation>
    </message>
    <message>
        <source>accepted false rejects %1</source>
        <translation>許容する良品の誤判定率 %1</translation>
    </message>
    <message>
        <source>alignment on</source>
        <translation>位置合わせオン</translation>
    </message>
    <message>
        <source>alignment off</source>
        <translation>位置合わせオフ</translation>
    </message>
    <message>
        <source>choice of the network</source>
        <translation>ネットワークの選択</translation>
    </message>
    <message>
        <source>training options</source>
        <translation>学習オプション</translation>
    </message>
    <message>
        <source>what varies on the line</source>
        <translation>ラインでのばらつき</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>%1 marked %2</source>
        <extracomment>What can be undone; %1 &quot;3 images&quot;, %2 a label</extracomment>
        <translation>%1を%2に変更</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <extracomment>What can be undone; %1 &quot;3 images&quot;</extracomment>
        <translation>%1を削除</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>検査領域</translation>
    </message>
</context>
</TS>
