<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>handful::ui::CompareDialog</name>
    <message numerus="yes">
        <source>%1: %2, %n good image(s), %3</source>
        <extracomment>A set-up: %1 its number, %n good images, %2 date and time, %3 its network</extracomment>
        <translation>
            <numerusform>%1: %2, %n good image, %3</numerusform>
            <numerusform>%1: %2, %n good images, %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) compared.</source>
        <translation>
            <numerusform>%n image compared.</numerusform>
            <numerusform>%n images compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The verdict changed on %n of them.</source>
        <translation>
            <numerusform>The verdict changed on %n of them.</numerusform>
            <numerusform>The verdict changed on %n of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) left out: one of the set-ups has seen them.</source>
        <translation>
            <numerusform>%n image left out: one of the set-ups has seen it.</numerusform>
            <numerusform>%n images left out: one of the set-ups has seen them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) cannot be read.</source>
        <translation>
            <numerusform>%n image cannot be read.</numerusform>
            <numerusform>%n images cannot be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handful::ui::ConfusionTable</name>
    <message numerus="yes">
        <source>%n image(s) labelled %1, said %2</source>
        <extracomment>For screen readers; %n images, %1 their label, %2 what the inspection says</extracomment>
        <translation>
            <numerusform>%n image labelled %1, said %2</numerusform>
            <numerusform>%n images labelled %1, said %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handful::ui::ExpertPanel</name>
    <message numerus="yes">
        <source>All training options (%n changed) …</source>
        <translation>
            <numerusform>All training options (%n changed) …</numerusform>
            <numerusform>All training options (%n changed) …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handful::ui::ExportPage</name>
    <message numerus="yes">
        <source>%1; %n golden image(s) checked.</source>
        <extracomment>%1 &quot;3.1 MB&quot;, %n golden images</extracomment>
        <translation>
            <numerusform>%1; %n golden image checked.</numerusform>
            <numerusform>%1; %n golden images checked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handful::ui::ImagesPage</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handful::ui::OptionDialog</name>
    <message numerus="yes">
        <source>%n option(s) changed, in bold.</source>
        <translation>
            <numerusform>%n option changed, in bold.</numerusform>
            <numerusform>%n options changed, in bold.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handful::ui::RegionPage</name>
    <message numerus="yes">
        <source>Applies to all %n image(s).</source>
        <translation>
            <numerusform>Applies to the one image.</numerusform>
            <numerusform>Applies to all %n images.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handful::ui::ReviewPage</name>
    <message numerus="yes">
        <source>Scoring %n more image(s) …</source>
        <translation>
            <numerusform>Scoring %n more image …</numerusform>
            <numerusform>Scoring %n more images …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) without a score.</source>
        <translation>
            <numerusform>%n image without a score.</numerusform>
            <numerusform>%n images without a score.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handful::ui::SetupPage</name>
    <message numerus="yes">
        <source>Set up from %n good image(s).</source>
        <translation>
            <numerusform>Set up from %n good image.</numerusform>
            <numerusform>Set up from %n good images.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set up from %n good image(s) in %1.</source>
        <translation>
            <numerusform>Set up from %n good image in %1.</numerusform>
            <numerusform>Set up from %n good images in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handful::ui::ThresholdCurves</name>
    <message numerus="yes">
        <source>good parts lost (of %n)</source>
        <extracomment>Name of a curve; %n good images</extracomment>
        <translation>
            <numerusform>good parts lost (of %n)</numerusform>
            <numerusform>good parts lost (of %n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>defects missed (of %n)</source>
        <extracomment>Name of a curve; %n images of defects</extracomment>
        <translation>
            <numerusform>defects missed (of %n)</numerusform>
            <numerusform>defects missed (of %n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handful::ui::ThresholdPage</name>
    <message numerus="yes">
        <source>On record: %n line(s), the last of %1 at %2.</source>
        <extracomment>%1 number of entries, %2 date and time, %3 a score</extracomment>
        <translation>
            <numerusform>On record: %n line, of %1 at %2.</numerusform>
            <numerusform>On record: %n lines, the last of %1 at %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handful::ui::ThresholdText</name>
    <message numerus="yes">
        <source>from %n good image(s)</source>
        <translation>
            <numerusform>from %n good image</numerusform>
            <numerusform>from %n good images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %n good image(s) no promise about false rejects can be made. Four or more allow one.</source>
        <translation>
            <numerusform>From %n good image no promise about false rejects can be made. Four or more allow one.</numerusform>
            <numerusform>From %n good images no promise about false rejects can be made. Four or more allow one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more good image(s) without a false reject would prove %1 at 95 %.</source>
        <translation>
            <numerusform>%n more good image without a false reject would prove %1 at 95 %.</numerusform>
            <numerusform>%n more good images without a false reject would prove %1 at 95 %.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n more good image(s) the %1 would be counted instead of estimated from the spread; with %2 more, none of them lost, it would be proven at 95 %.</source>
        <extracomment>%n images; %1 a rate, %2 how many more</extracomment>
        <translation>
            <numerusform>With %n more good image the %1 would be counted instead of estimated from the spread; with %2 more, none of them lost, it would be proven at 95 %.</numerusform>
            <numerusform>With %n more good images the %1 would be counted instead of estimated from the spread; with %2 more, none of them lost, it would be proven at 95 %.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handful::ui::VerificationText</name>
    <message numerus="yes">
        <source>%n image(s) inspected</source>
        <translation>
            <numerusform>%n image inspected</numerusform>
            <numerusform>%n images inspected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) cannot be read and count nowhere</source>
        <translation>
            <numerusform>%n image cannot be read and counts nowhere</numerusform>
            <numerusform>%n images cannot be read and count nowhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) left out, because the set-up or this verification has them already:</source>
        <translation>
            <numerusform>%n image left out, because the set-up or this verification has it already:</numerusform>
            <numerusform>%n images left out, because the set-up or this verification has them already:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handful::ui::VerifyPage</name>
    <message numerus="yes">
        <source>Inspect %n image(s)</source>
        <translation>
            <numerusform>Inspect %n image</numerusform>
            <numerusform>Inspect %n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handful::ui::Words</name>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>CPU, %n thread(s)</source>
        <translation>
            <numerusform>CPU, %n thread</numerusform>
            <numerusform>CPU, %n threads</numerusform>
        </translation>
    </message>
</context>
</TS>
