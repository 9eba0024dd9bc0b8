<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>handful::report::Composer</name>
    <message>
        <source>not given</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>review</source>
        <translation>Nachprüfung</translation>
    </message>
    <message>
        <source>NG</source>
        <translation>NG</translation>
    </message>
    <message>
        <source>unlabelled</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>NG: %1</source>
        <translation>NG: %1</translation>
    </message>
    <message>
        <source>Inspection report</source>
        <translation>Prüfbericht</translation>
    </message>
    <message>
        <source>Handful %1, package %2…</source>
        <translation>Handful %1, Paket %2…</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Project, set-up</source>
        <translation>Projekt, Einrichtung</translation>
    </message>
    <message>
        <source>%1, run %2</source>
        <translation>%1, Lauf %2</translation>
    </message>
    <message>
        <source>Judged images</source>
        <translation>Beurteilte Bilder</translation>
    </message>
    <message>
        <source>those of the project</source>
        <translation>die des Projekts</translation>
    </message>
    <message>
        <source>Report made</source>
        <translation>Bericht erstellt</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>SHA-256 of the package</source>
        <translation>SHA-256 des Pakets</translation>
    </message>
    <message>
        <source>What this report is about</source>
        <translation>Worum es in diesem Bericht geht</translation>
    </message>
    <message>
        <source>%1, as it was pretrained</source>
        <translation>%1, wie vortrainiert</translation>
    </message>
    <message>
        <source>%1, its end fine-tuned (%2)</source>
        <translation>%1, hinterer Teil feinabgestimmt (%2)</translation>
    </message>
    <message>
        <source>the whole image</source>
        <translation>das ganze Bild</translation>
    </message>
    <message>
        <source>a polygon with %1 corners</source>
        <translation>ein Vieleck mit %1 Ecken</translation>
    </message>
    <message>
        <source>%1 of the image is ignored by a mask</source>
        <translation>%1 des Bildes sind durch eine Maske ausgenommen</translation>
    </message>
    <message>
        <source>turned up to %1°, moved up to %2, brightness within %3</source>
        <translation>gedreht bis %1°, verschoben bis %2, Helligkeit innerhalb %3</translation>
    </message>
    <message>
        <source>mirrored left to right</source>
        <translation>links-rechts gespiegelt</translation>
    </message>
    <message>
        <source>mirrored top to bottom</source>
        <translation>oben-unten gespiegelt</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>SHA-256 of the network</source>
        <translation>SHA-256 des Netzes</translation>
    </message>
    <message>
        <source>SHA-256 of the pretrained weights</source>
        <translation>SHA-256 der vortrainierten Gewichte</translation>
    </message>
    <message>
        <source>Heads (weights)</source>
        <translation>Köpfe (Gewichte)</translation>
    </message>
    <message>
        <source>Image size</source>
        <translation>Bildgröße</translation>
    </message>
    <message>
        <source>Seen by the network</source>
        <translation>Vom Netz gesehen</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Good parts on the line</source>
        <translation>Gutteile auf der Linie</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Gerechnet auf</translation>
    </message>
    <message>
        <source>Fine-tuned on</source>
        <translation>Feinabgestimmt auf</translation>
    </message>
    <message>
        <source>Method and settings</source>
        <translation>Verfahren und Einstellungen</translation>
    </message>
    <message>
        <source>A network describes every place of an image by features. Several heads measure how far these lie from those of the good images; their logarithms are averaged with the weights below into one score for the image, scaled so that a typical good part has 1. The same set-up with the same images, settings and seed gives the same package, byte for byte.</source>
        <translation>Ein Netz beschreibt jede Stelle eines Bildes durch Merkmale. Mehrere Köpfe messen, wie weit diese von denen der guten Bilder entfernt sind; ihre Logarithmen werden mit den Gewichten unten zu einem Score des Bildes gemittelt, so skaliert, dass ein typisches Gutteil 1 hat. Dasselbe Einrichten mit denselben Bildern, Einstellungen und Startwert ergibt dasselbe Paket, Byte für Byte.</translation>
    </message>
    <message>
        <source>drawn defects told from good images</source>
        <translation>gezeichnete Fehler von Gutbildern getrennt</translation>
    </message>
    <message>
        <source>distance, in deviations</source>
        <translation>Abstand, in Abweichungen</translation>
    </message>
    <message>
        <source>spread of the good images (log score)</source>
        <translation>Streuung der Gutbilder (Log-Wert)</translation>
    </message>
    <message>
        <source>%1, used</source>
        <translation>%1, verwendet</translation>
    </message>
    <message>
        <source>pretrained</source>
        <translation>vortrainiert</translation>
    </message>
    <message>
        <source>fine-tuned</source>
        <translation>feinabgestimmt</translation>
    </message>
    <message>
        <source>Option of the fine-tuning</source>
        <translation>Option der Feinabstimmung</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>set by</source>
        <translation>gesetzt durch</translation>
    </message>
    <message>
        <source>the user</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>the preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>seither geändert</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht erfasst</translation>
    </message>
    <message>
        <source>Images that the inspection was made from</source>
        <translation>Bilder, aus denen die Prüfung gemacht ist</translation>
    </message>
    <message>
        <source>n = %1. SHA-256 of each file as the set-up read it, and whether the file is still the same. The score is from an inspection that had not seen the image; p is the share of the others, itself included, with at least this score.</source>
        <translation>n = %1. SHA-256 jeder Datei, wie das Einrichten sie las, und ob die Datei noch dieselbe ist. Der Score stammt von einer Prüfung, die das Bild nicht kannte; p ist der Anteil der anderen, das Bild selbst eingeschlossen, mit mindestens diesem Score.</translation>
    </message>
    <message>
        <source>image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>file now</source>
        <translation>Datei heute</translation>
    </message>
    <message>
        <source>left out by the set-up</source>
        <translation>beim Einrichten ausgelassen</translation>
    </message>
    <message>
        <source>why</source>
        <translation>warum</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>said</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>The first %1 of %2 images; the CSV has a line for each.</source>
        <translation>Die ersten %1 von %2 Bildern; die CSV-Datei hat für jedes eine Zeile.</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Eingerichtet mit</translation>
    </message>
    <message>
        <source>Report made with</source>
        <translation>Bericht erstellt mit</translation>
    </message>
    <message>
        <source>Time of the set-up</source>
        <translation>Dauer des Einrichtens</translation>
    </message>
    <message>
        <source>Time for one image</source>
        <translation>Dauer für ein Bild</translation>
    </message>
    <message>
        <source>%1 ms in the middle of n = %2, with reading the file</source>
        <translation>%1 ms im Median von n = %2, mit Lesen der Datei</translation>
    </message>
    <message>
        <source>Versions and times</source>
        <translation>Versionen und Zeiten</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>none were judged</source>
        <translation>keine beurteilt</translation>
    </message>
    <message>
        <source>%1 of %2 = %3 (95 %: %4 to %5)</source>
        <translation>%1 von %2 = %3 (95 %: %4 bis %5)</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>Kurz gefasst</translation>
    </message>
    <message>
        <source>NG above score %1, review above %2; a typical good part has 1.</source>
        <translation>NG über Score %1, Nachprüfung über %2; ein typisches Gutteil hat 1.</translation>
    </message>
    <message>
        <source>NG above score %1, no review band; a typical good part has 1.</source>
        <translation>NG über Score %1, kein Bereich zur Nachprüfung; ein typisches Gutteil hat 1.</translation>
    </message>
    <message>
        <source>False rejects, leave-image-out</source>
        <translation>Verlorene Gutteile, Leave-Image-Out</translation>
    </message>
    <message>
        <source>False rejects</source>
        <translation>Verlorene Gutteile</translation>
    </message>
    <message>
        <source>Missed defects</source>
        <translation>Übersehene Fehler</translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation>AUROC</translation>
    </message>
    <message>
        <source>%1 (95 %: %2 to %3)</source>
        <translation>%1 (95 %: %2 bis %3)</translation>
    </message>
    <message>
        <source>%1 of the judged images are byte for byte images of the set-up. The inspection has seen them; their scores prove nothing.</source>
        <translation>%1 der beurteilten Bilder sind Byte für Byte Bilder des Einrichtens. Die Prüfung kennt sie; ihre Scores beweisen nichts.</translation>
    </message>
    <message>
        <source>%1 files of the set-up are no longer what they were when it was made; the list of images names them.</source>
        <translation>%1 Dateien des Einrichtens sind nicht mehr, was sie damals waren; die Bilderliste nennt sie.</translation>
    </message>
    <message>
        <source>Good images that stand out and raise the threshold: %1; see Threshold.</source>
        <translation>Gute Bilder, die auffallen und die Schwelle heben: %1; siehe Schwelle.</translation>
    </message>
    <message>
        <source>%1 images could not be read and are not part of any rate.</source>
        <translation>%1 Bilder konnten nicht gelesen werden und gehen in keine Rate ein.</translation>
    </message>
    <message>
        <source>said OK</source>
        <translation>Urteil OK</translation>
    </message>
    <message>
        <source>said NG</source>
        <translation>Urteil NG</translation>
    </message>
    <message>
        <source>images (n)</source>
        <translation>Bilder (n)</translation>
    </message>
    <message>
        <source>is OK</source>
        <translation>ist OK</translation>
    </message>
    <message>
        <source>is NG</source>
        <translation>ist NG</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>of n</source>
        <translation>von n</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>95 % interval (exact)</source>
        <translation>95-%-Intervall (exakt)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>False rejects: good parts called NG</source>
        <translation>Verlorene Gutteile: als NG beurteilt</translation>
    </message>
    <message>
        <source>Good parts sent to review</source>
        <translation>Gutteile in der Nachprüfung</translation>
    </message>
    <message>
        <source>Missed defects: defects called OK</source>
        <translation>Übersehene Fehler: als OK beurteilt</translation>
    </message>
    <message>
        <source>Defects sent to review</source>
        <translation>Fehler in der Nachprüfung</translation>
    </message>
    <message>
        <source>Defects called NG</source>
        <translation>Als NG beurteilte Fehler</translation>
    </message>
    <message>
        <source>Kind of defect</source>
        <translation>Art des Fehlers</translation>
    </message>
    <message>
        <source>missed, 95 % interval (exact)</source>
        <translation>übersehen, 95-%-Intervall (exakt)</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Good images that the inspection was made from are judged by the score that they got from an inspection without them (leave-image-out).</source>
        <translation>Gute Bilder, aus denen die Prüfung gemacht ist, werden nach dem Score beurteilt, den eine Prüfung ohne sie ihnen gab (Leave-Image-Out).</translation>
    </message>
    <message>
        <source>Intervals: two-sided, exact binomial (Clopper and Pearson). Review counts as neither a false reject nor a missed defect.</source>
        <translation>Intervalle: zweiseitig, exakt binomial (Clopper und Pearson). Nachprüfung zählt weder als verlorenes Gutteil noch als übersehener Fehler.</translation>
    </message>
    <message>
        <source>No ROC curve and no AUROC: both need good images and images of defects, and there are %1 and %2.</source>
        <translation>Keine ROC-Kurve und keine AUROC: Beide brauchen gute Bilder und Bilder von Fehlern; vorhanden sind %1 und %2.</translation>
    </message>
    <message>
        <source>good parts called NG</source>
        <translation>als NG beurteilte Gutteile</translation>
    </message>
    <message>
        <source>defects called NG</source>
        <translation>als NG beurteilte Fehler</translation>
    </message>
    <message>
        <source>threshold in force</source>
        <translation>geltende Schwelle</translation>
    </message>
    <message>
        <source>ROC curve: defects called NG over good parts called NG.</source>
        <translation>ROC-Kurve: als NG beurteilte Fehler über als NG beurteilten Gutteilen.</translation>
    </message>
    <message>
        <source>good, from the set-up, leave-image-out, n = %1</source>
        <translation>gut, vom Einrichten, Leave-Image-Out, n = %1</translation>
    </message>
    <message>
        <source>good, tested, n = %1</source>
        <translation>gut, geprüft, n = %1</translation>
    </message>
    <message>
        <source>good, not from the set-up, n = %1</source>
        <translation>gut, nicht vom Einrichten, n = %1</translation>
    </message>
    <message>
        <source>defects, n = %1</source>
        <translation>Fehler, n = %1</translation>
    </message>
    <message>
        <source>unlabelled, n = %1</source>
        <translation>offen, n = %1</translation>
    </message>
    <message>
        <source>NG above %1</source>
        <translation>NG über %1</translation>
    </message>
    <message>
        <source>review above %1</source>
        <translation>Nachprüfung über %1</translation>
    </message>
    <message>
        <source>score (1 = a typical good part)</source>
        <translation>Score (1 = typisches Gutteil)</translation>
    </message>
    <message>
        <source>score (1 = a typical good part), logarithmic</source>
        <translation>Score (1 = typisches Gutteil), logarithmisch</translation>
    </message>
    <message>
        <source>highest bar: %1</source>
        <translation>höchster Balken: %1</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Where the scores lie, by kind of image.</source>
        <translation>Wo die Scores liegen, nach Art der Bilder.</translation>
    </message>
    <message>
        <source>Missed defect</source>
        <translation>Übersehener Fehler</translation>
    </message>
    <message>
        <source>False reject</source>
        <translation>Verlorenes Gutteil</translation>
    </message>
    <message>
        <source>Sent to review</source>
        <translation>Zur Nachprüfung</translation>
    </message>
    <message>
        <source>Stands out among the good images</source>
        <translation>Fällt unter den guten Bildern auf</translation>
    </message>
    <message>
        <source>Unlabelled and not OK</source>
        <translation>Offen und nicht OK</translation>
    </message>
    <message>
        <source>Defect found, near the threshold</source>
        <translation>Gefundener Fehler, nahe der Schwelle</translation>
    </message>
    <message>
        <source>score %1, leave-image-out</source>
        <translation>Score %1, Leave-Image-Out</translation>
    </message>
    <message>
        <source>is %1, said %2, score %3, p %4</source>
        <translation>ist %1, Urteil %2, Score %3, p %4</translation>
    </message>
    <message>
        <source>Images that deserve a look</source>
        <translation>Bilder, die einen Blick verdienen</translation>
    </message>
    <message>
        <source>None: no false reject, no missed defect, no review, no odd good image.</source>
        <translation>Keine: kein verlorenes Gutteil, kein übersehener Fehler, keine Nachprüfung, kein auffälliges gutes Bild.</translation>
    </message>
    <message>
        <source>typical of good parts</source>
        <translation>typisch für Gutteile</translation>
    </message>
    <message>
        <source>%1 more images deserve a look and are not shown here; the CSV has a line for each image.</source>
        <translation>%1 weitere Bilder verdienen einen Blick und sind hier nicht gezeigt; die CSV-Datei hat für jedes Bild eine Zeile.</translation>
    </message>
    <message>
        <source>by counting</source>
        <translation>durch Zählen</translation>
    </message>
    <message>
        <source>by the spread</source>
        <translation>aus der Streuung</translation>
    </message>
    <message>
        <source>the highest score</source>
        <translation>der höchste Score</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>vorläufig</translation>
    </message>
    <message>
        <source>drawn by hand</source>
        <translation>von Hand gezogen</translation>
    </message>
    <message>
        <source>Found by counting. Each of the %1 good images was scored by an inspection that had not seen it; the threshold is the score of rank %2 among them, counted from the lowest.</source>
        <translation>Durch Zählen gefunden. Jedes der %1 guten Bilder wurde von einer Prüfung bewertet, die es nicht kannte; die Schwelle ist unter diesen Scores der %2., vom niedrigsten an gezählt.</translation>
    </message>
    <message>
        <source>Estimated from the spread. Each of the %1 good images was scored by an inspection that had not seen it; the threshold is the one-sided prediction bound (Student&apos;s t) of the logarithms of these scores for the next good part.</source>
        <translation>Aus der Streuung geschätzt. Jedes der %1 guten Bilder wurde von einer Prüfung bewertet, die es nicht kannte; die Schwelle ist die einseitige Vorhersagegrenze (Student-t) der Logarithmen dieser Scores für das nächste Gutteil.</translation>
    </message>
    <message>
        <source>The highest of the scores of the %1 good images, each scored by an inspection that had not seen it.</source>
        <translation>Der höchste der Scores der %1 guten Bilder, jedes von einer Prüfung bewertet, die es nicht kannte.</translation>
    </message>
    <message>
        <source>Provisional: %1 good images are too few to draw a threshold from. It was set with an assumed spread and promises nothing.</source>
        <translation>Vorläufig: %1 gute Bilder sind zu wenige für eine Schwelle. Sie wurde mit einer angenommenen Streuung gesetzt und sagt nichts zu.</translation>
    </message>
    <message>
        <source>Drawn by hand; the change history says by whom, when and why. The rates beside it are what the scores of the %1 good images say about a line in this place.</source>
        <translation>Von Hand gezogen; die Änderungshistorie sagt, von wem, wann und warum. Die Raten dazu sind, was die Scores der %1 guten Bilder über eine Linie an dieser Stelle sagen.</translation>
    </message>
    <message>
        <source>It is assumed that the good images are a fair sample of the good parts to come: same product, camera, light and position, taken independently of each other.</source>
        <translation>Angenommen wird, dass die guten Bilder eine faire Stichprobe der kommenden Gutteile sind: gleiches Produkt, gleiche Kamera, gleiches Licht und gleiche Lage, unabhängig voneinander aufgenommen.</translation>
    </message>
    <message>
        <source>It is further assumed that the logarithms of the scores of good parts are normally distributed. %1 images cannot prove this.</source>
        <translation>Ferner wird angenommen, dass die Logarithmen der Scores von Gutteilen normalverteilt sind. %1 Bilder können das nicht beweisen.</translation>
    </message>
    <message>
        <source>The rates are exact only for a line that was drawn without looking at these scores.</source>
        <translation>Exakt sind die Raten nur für eine Linie, die ohne Blick auf diese Scores gezogen wurde.</translation>
    </message>
    <message>
        <source>No form of the distribution is assumed.</source>
        <translation>Eine Form der Verteilung wird nicht angenommen.</translation>
    </message>
    <message>
        <source>From n = %1 good images no rate of false rejects can be promised.</source>
        <translation>Aus n = %1 guten Bildern lässt sich keine Rate verlorener Gutteile zusagen.</translation>
    </message>
    <message>
        <source>at most %1 expected</source>
        <translation>höchstens %1 erwartet</translation>
    </message>
    <message>
        <source>%1 expected</source>
        <translation>%1 erwartet</translation>
    </message>
    <message>
        <source>Good parts rejected in production: %1, from n = %2 good images.</source>
        <translation>In der Produktion verlorene Gutteile: %1, aus n = %2 guten Bildern.</translation>
    </message>
    <message>
        <source>Good parts rejected in production: %1, no more than %2 (one-sided 95 % bound), from n = %3 good images.</source>
        <translation>In der Produktion verlorene Gutteile: %1, nicht mehr als %2 (einseitige 95-%-Grenze), aus n = %3 guten Bildern.</translation>
    </message>
    <message>
        <source>%1 more good images without a false reject would prove %2 at 95 %.</source>
        <translation>%1 weitere gute Bilder ohne verlorenes Gutteil würden %2 zu 95 % beweisen.</translation>
    </message>
    <message>
        <source>NG above</source>
        <translation>NG über</translation>
    </message>
    <message>
        <source>score %1 (1 is a typical good part)</source>
        <translation>Score %1 (1 ist ein typisches Gutteil)</translation>
    </message>
    <message>
        <source>Review above</source>
        <translation>Nachprüfung über</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>Score %1</translation>
    </message>
    <message>
        <source>no review band</source>
        <translation>kein Bereich zur Nachprüfung</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Drawn from</source>
        <translation>Gewonnen aus</translation>
    </message>
    <message>
        <source>n = %1 good images</source>
        <translation>n = %1 guten Bildern</translation>
    </message>
    <message>
        <source>Accepted rate of false rejects</source>
        <translation>Zugelassene Rate verlorener Gutteile</translation>
    </message>
    <message>
        <source>none was asked for</source>
        <translation>keine verlangt</translation>
    </message>
    <message>
        <source>Expected rate</source>
        <translation>Erwartete Rate</translation>
    </message>
    <message>
        <source>no promise</source>
        <translation>keine Zusage</translation>
    </message>
    <message>
        <source>95 % upper bound</source>
        <translation>Obere 95-%-Grenze</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>When (UTC)</source>
        <translation>Wann (UTC)</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Change history of the threshold</source>
        <translation>Änderungshistorie der Schwelle</translation>
    </message>
    <message>
        <source>Every line that was ever in force, oldest first; the last one is in force. An arrow shows from what to what it was changed. The entries are kept in the project&apos;s folder with the clock of the computer; they are not signed.</source>
        <translation>Jede Linie, die je galt, die älteste zuerst; die letzte gilt. Ein Pfeil zeigt, wovon worauf geändert wurde. Die Einträge stehen im Ordner des Projekts, mit der Uhrzeit des Rechners; sie sind nicht signiert.</translation>
    </message>
    <message>
        <source>The rates hold for parts like those in the images. After a change of product, supplier, camera, lens, light or position they have to be found again.</source>
        <translation>Die Raten gelten für Teile wie auf den Bildern. Nach einem Wechsel von Produkt, Lieferant, Kamera, Objektiv, Licht oder Lage müssen sie neu bestimmt werden.</translation>
    </message>
    <message>
        <source>Missed defects are counted on the %1 images of defects that were at hand. About defects of another kind, size or place these figures say nothing.</source>
        <translation>Übersehene Fehler sind an den %1 vorhandenen Bildern von Fehlern gezählt. Über Fehler anderer Art, Größe oder Lage sagen diese Zahlen nichts.</translation>
    </message>
    <message>
        <source>There were no images of defects. Nothing in this report says which defects are found, or how small they may be.</source>
        <translation>Es gab keine Bilder von Fehlern. Nichts in diesem Bericht sagt, welche Fehler gefunden werden oder wie klein sie sein dürfen.</translation>
    </message>
    <message>
        <source>The intervals assume that every image shows another part. Several images of the same part, or of parts made one after the other, make them too narrow.</source>
        <translation>Die Intervalle setzen voraus, dass jedes Bild ein anderes Teil zeigt. Mehrere Bilder desselben Teils oder unmittelbar nacheinander gefertigter Teile machen sie zu eng.</translation>
    </message>
    <message>
        <source>The share of defects in production is not part of any figure; how many of the rejected parts are really bad depends on it.</source>
        <translation>Der Anteil der Fehler in der Produktion geht in keine Zahl ein; davon hängt ab, wie viele der aussortierten Teile wirklich schlecht sind.</translation>
    </message>
    <message>
        <source>AUROC says how well the scores order good parts and defects, over all thresholds. It is not a rate of the line.</source>
        <translation>AUROC sagt, wie gut die Scores Gutteile und Fehler ordnen, über alle Schwellen. Sie ist keine Rate der Linie.</translation>
    </message>
    <message>
        <source>Repeatability of camera and handling was not measured. That takes the same parts, inspected several times.</source>
        <translation>Die Wiederholbarkeit von Kamera und Handhabung wurde nicht gemessen. Dazu müssen dieselben Teile mehrmals geprüft werden.</translation>
    </message>
    <message>
        <source>What these figures do not prove</source>
        <translation>Was diese Zahlen nicht beweisen</translation>
    </message>
    <message>
        <source>%1 of the %2 good images score so far below the others that they count as near copies of one another, such as two images of one part. They say nothing about the next part; the threshold rests on the other %3.</source>
        <translation>%1 der %2 guten Bilder haben so viel niedrigere Scores als die anderen, dass sie als fast gleiche Bilder gelten, etwa zwei Bilder desselben Teils. Sie sagen nichts über das nächste Teil; die Schwelle beruht auf den übrigen %3.</translation>
    </message>
    <message>
        <source>Left the image as the network sees it, right its heat map. The colours run from the typical place of a good part (0) to where a place of a good part is marked (1) and are the same in every image; a yellow line encloses what is marked.</source>
        <translation>Links das Bild, wie das Netz es sieht, rechts seine Heatmap. Die Farben reichen von der typischen Stelle eines Gutteils (0) bis dahin, wo eine Stelle eines Gutteils markiert wird (1), und sind in jedem Bild dieselben; eine gelbe Linie umschließt, was markiert ist.</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>markiert</translation>
    </message>
    <message>
        <source>This release does not know the options of the fine-tuning that the project has; the release that made it does.</source>
        <translation>Diese Ausgabe kennt die Optionen der Feinabstimmung nicht, die das Projekt hat; die Ausgabe, die es erstellt hat, kennt sie.</translation>
    </message>
    <message>
        <source>%1 cannot be read and is left out.</source>
        <translation>%1 ist nicht lesbar und bleibt weg.</translation>
    </message>
    <message>
        <source>%1 is the same picture as an earlier one and is left out.</source>
        <translation>%1 ist dasselbe Bild wie ein früheres und bleibt weg.</translation>
    </message>
    <message>
        <source>%1 is nearly the same picture as another one, or shows the same part. Pictures of different parts make a better inspection.</source>
        <translation>%1 ist fast dasselbe Bild wie ein anderes oder zeigt dasselbe Teil. Bilder verschiedener Teile ergeben eine bessere Prüfung.</translation>
    </message>
    <message>
        <source>%1 has another size than the other pictures; it is resized.</source>
        <translation>%1 hat eine andere Größe als die anderen Bilder und wird angepasst.</translation>
    </message>
    <message>
        <source>%1 has other proportions than the first picture; the part is seen distorted.</source>
        <translation>%1 hat ein anderes Seitenverhältnis als das erste Bild; das Teil wird verzerrt gesehen.</translation>
    </message>
    <message>
        <source>%1 is much less sharp than the others.</source>
        <translation>%1 ist viel unschärfer als die anderen.</translation>
    </message>
    <message>
        <source>%1 is very dark.</source>
        <translation>%1 ist sehr dunkel.</translation>
    </message>
    <message>
        <source>%1 is overexposed.</source>
        <translation>%1 ist überbelichtet.</translation>
    </message>
    <message>
        <source>With fewer than four good images the threshold is provisional.</source>
        <translation>Mit weniger als vier guten Bildern ist die Schwelle vorläufig.</translation>
    </message>
    <message>
        <source>%1 scores far above the other good pictures and raises the threshold, so that more defects are missed.</source>
        <translation>%1 hat einen weit höheren Score als die anderen guten Bilder und hebt die Schwelle, sodass mehr Fehler übersehen werden.</translation>
    </message>
    <message>
        <source>The network is used as it was pretrained: this build of Handful cannot fine-tune it.</source>
        <translation>Das Netz wird wie vortrainiert verwendet: Diese Ausgabe von Handful kann es nicht feinabstimmen.</translation>
    </message>
    <message>
        <source>The fine-tuning came to nothing (the features fell together); the pretrained network is used.</source>
        <translation>Die Feinabstimmung ist misslungen (die Merkmale fielen zusammen); das vortrainierte Netz wird verwendet.</translation>
    </message>
    <message>
        <source>The memory of the graphics card is too small for whole batches; the training took them in parts, to the same result.</source>
        <translation>Der Speicher der Grafikkarte ist zu klein für ganze Stapel; das Training hat sie in Teilen verarbeitet, mit demselben Ergebnis.</translation>
    </message>
    <message>
        <source>The memory of the graphics card is too small for this training; it ran on the processor.</source>
        <translation>Der Speicher der Grafikkarte ist zu klein für dieses Training; es lief auf dem Prozessor.</translation>
    </message>
    <message>
        <source>%1 could not be aligned and is taken as it lies.</source>
        <translation>%1 ließ sich nicht ausrichten und wird so genommen, wie das Teil liegt.</translation>
    </message>
    <message>
        <source>Defects as small as stated are seen at less than their size, even with the largest network input. A smaller region of interest sees smaller ones.</source>
        <translation>So kleine Fehler wie angegeben sieht das Netz auch mit der größten Eingabe nicht in voller Größe. Ein kleinerer Prüfbereich lässt es kleinere sehen.</translation>
    </message>
    <message>
        <source>This picture cannot be read.</source>
        <translation>Dieses Bild ist nicht lesbar.</translation>
    </message>
    <message>
        <source>set-up, run %1</source>
        <translation>Einrichtung, Lauf %1</translation>
    </message>
    <message>
        <source>CPU, threads: %1</source>
        <translation>CPU, Threads: %1</translation>
    </message>
    <message>
        <source>quick</source>
        <translation>schnell</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>thorough</source>
        <translation>gründlich</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>fine-tuning</source>
        <translation>Feinabstimmung</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>self-test</source>
        <translation>Selbsttest</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>insgesamt</translation>
    </message>
    <message>
        <source>Where the defects are</source>
        <translation>Wo die Fehler sind</translation>
    </message>
    <message>
        <source>Images of defects with a mask</source>
        <translation>Fehlerbilder mit Maske</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Defects found by a marked place</source>
        <translation>Fehler mit markierter Stelle gefunden</translation>
    </message>
    <message>
        <source>Good images with a marked place</source>
        <translation>Gute Bilder mit markierter Stelle</translation>
    </message>
    <message>
        <source>Overlap of mark and defect</source>
        <translation>Überdeckung von Markierung und Fehler</translation>
    </message>
    <message>
        <source>Pixel AUROC</source>
        <translation>Pixel-AUROC</translation>
    </message>
    <message>
        <source>PRO up to 30 % of the good pixels</source>
        <translation>PRO bis 30 % der guten Pixel</translation>
    </message>
    <message>
        <source>PRO up to 5 % of the good pixels</source>
        <translation>PRO bis 5 % der guten Pixel</translation>
    </message>
    <message>
        <source>Connected defects in the masks</source>
        <translation>Zusammenhängende Fehler in den Masken</translation>
    </message>
    <message>
        <source>The masks of the test set say which pixels are defects. A defect counts as found if a marked place touches it; the overlap is the share of the marked or defective pixels that are both, in the mean. Pixel AUROC: how often a defective pixel is hotter than a good one; large defects weigh most. PRO: how much of each defect is covered while few good pixels are; small defects weigh as much as large ones. 1 is best for both.</source>
        <translation>Die Masken des Testsatzes sagen, welche Pixel Fehler sind. Ein Fehler gilt als gefunden, wenn eine markierte Stelle ihn berührt; die Überdeckung ist im Mittel der Anteil der markierten oder fehlerhaften Pixel, die beides sind. Pixel-AUROC: wie oft ein fehlerhaftes Pixel heißer ist als ein gutes; große Fehler wiegen am meisten. PRO: wie viel von jedem Fehler bedeckt ist, solange wenige gute Pixel es sind; kleine Fehler wiegen so viel wie große. Für beide ist 1 am besten.</translation>
    </message>
    <message>
        <source>Pixel AUROC and PRO have no interval: the pixels of an image are not independent of each other. The counts of images have one.</source>
        <translation>Pixel-AUROC und PRO haben kein Intervall: Die Pixel eines Bildes sind nicht unabhängig voneinander. Die Bilderzahlen haben eines.</translation>
    </message>
    <message>
        <source>The mask %1 cannot be used.</source>
        <translation>Die Maske %1 ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>few false rejects</source>
        <translation>wenig Fehlausschuss</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>ausgewogen</translation>
    </message>
    <message>
        <source>few missed defects</source>
        <translation>wenig übersehene Fehler</translation>
    </message>
    <message>
        <source>preset “%1”</source>
        <translation>Vorgabe „%1“</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Drawn by the preset “%1” from the scores of the good images and of known defects; the change history says by whom, when and why. The rates beside it are what the scores of the %2 good images say about a line in this place.</source>
        <translation>Von der Vorgabe „%1“ aus den Scores der guten Bilder und der bekannten Fehler gezogen; die Änderungshistorie sagt, von wem, wann und warum. Die Raten dazu sind, was die Scores der %2 guten Bilder über eine Linie an dieser Stelle sagen.</translation>
    </message>
    <message>
        <source>No image of a good part was among them: nothing is said about good parts lost.</source>
        <translation>Kein Bild eines Gutteils war darunter: Über verlorene Gutteile ist nichts gesagt.</translation>
    </message>
    <message>
        <source>Good parts called NG: %1. The set-up had too few good images for a promise.</source>
        <translation>Gutteile mit Urteil NG: %1. Die Einrichtung hatte zu wenige gute Bilder für ein Versprechen.</translation>
    </message>
    <message>
        <source>Good parts called NG: %1, in line with the promised %2.</source>
        <translation>Gutteile mit Urteil NG: %1, im Einklang mit den versprochenen %2.</translation>
    </message>
    <message>
        <source>Good parts called NG: %1, more than the expected %2, but not beyond the %3 that the few good images of the set-up left open.</source>
        <translation>Gutteile mit Urteil NG: %1, mehr als die erwarteten %2, aber nicht mehr als die %3, die die wenigen guten Bilder der Einrichtung offenließen.</translation>
    </message>
    <message>
        <source>Good parts called NG: %1, more than the promised %2.</source>
        <translation>Gutteile mit Urteil NG: %1, mehr als die versprochenen %2.</translation>
    </message>
    <message>
        <source>No image of a defect was among them: nothing is said about missed defects.</source>
        <translation>Kein Bild eines Fehlers war darunter: Über übersehene Fehler ist nichts gesagt.</translation>
    </message>
    <message>
        <source>Defects called OK: %1. Nothing had been promised: the project had no image labelled NG.</source>
        <translation>Fehler mit Urteil OK: %1. Versprochen war nichts: Das Projekt hatte kein als NG gekennzeichnetes Bild.</translation>
    </message>
    <message>
        <source>Defects called OK: %1, in line with the %2 of the project.</source>
        <translation>Fehler mit Urteil OK: %1, im Einklang mit %2 im Projekt.</translation>
    </message>
    <message>
        <source>Defects called OK: %1, more than the %2 of the project, but not beyond the %3 that so few leave open.</source>
        <translation>Fehler mit Urteil OK: %1, mehr als %2 im Projekt, aber nicht mehr als die %3, die so wenige offenlassen.</translation>
    </message>
    <message>
        <source>Defects called OK: %1, more than the %2 of the project.</source>
        <translation>Fehler mit Urteil OK: %1, mehr als %2 im Projekt.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verifizierung</translation>
    </message>
    <message>
        <source>The inspection tried on images that had no part in setting it up; those with the bytes of an image of the project were left out.</source>
        <translation>Die Prüfung an Bildern, die an ihrer Einrichtung keinen Anteil hatten; Bilder, deren Bytes denen eines Bildes des Projekts gleichen, wurden ausgelassen.</translation>
    </message>
    <message>
        <source>The lines were moved after this verification; it does not speak for them.</source>
        <translation>Die Linien wurden nach dieser Verifizierung verschoben; sie spricht nicht für sie.</translation>
    </message>
    <message>
        <source>The part was set up again after this verification; it does not speak for this inspection.</source>
        <translation>Das Teil wurde nach dieser Verifizierung neu eingerichtet; sie spricht nicht für diese Prüfung.</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verifiziert</translation>
    </message>
    <message>
        <source>%1, verified by %2</source>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>Entry on record</source>
        <translation>Eintrag im Protokoll</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>NG above %1, review above %2</source>
        <translation>NG über %1, Nachprüfung über %2</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>%1 inspected, %2 not read, %3 left out</source>
        <translation>%1 geprüft, %2 nicht lesbar, %3 ausgelassen</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 images are listed.</source>
        <translation>Nur die ersten %1 von %2 Bildern sind aufgeführt.</translation>
    </message>
    <message>
        <source>False rejects, other good images</source>
        <translation>Verlorene Gutteile, andere gute Bilder</translation>
    </message>
    <message>
        <source>The lines were moved after the set-up. If the images judged here were looked at for it, these counts are no independent test; see What these figures do not prove.</source>
        <translation>Die Linien wurden nach der Einrichtung verschoben. Wurden dafür die hier beurteilten Bilder angesehen, sind diese Zahlen keine unabhängige Probe; siehe „Was diese Zahlen nicht beweisen“.</translation>
    </message>
    <message>
        <source>%1 files of the set-up were not found; the list of images names them.</source>
        <translation>%1 Dateien des Einrichtens wurden nicht gefunden; die Bilderliste nennt sie.</translation>
    </message>
    <message>
        <source>… of the set-up, leave-image-out</source>
        <translation>… vom Einrichten, Leave-Image-Out</translation>
    </message>
    <message>
        <source>… not of the set-up</source>
        <translation>… nicht vom Einrichten</translation>
    </message>
    <message>
        <source>The interval is a bootstrap of both kinds.</source>
        <translation>Das Intervall ist ein Bootstrap über beide Arten.</translation>
    </message>
    <message>
        <source>All pairs of a defect and a good part are in the same order, so a bootstrap would see no doubt at all. The interval is the exact one of %1 independent pairs, as many as there are images of the rarer kind, and may be wider than that of a slightly lower AUROC.</source>
        <translation>Alle Paare aus Fehler und Gutteil liegen in derselben Reihenfolge, ein Bootstrap sähe also gar keinen Zweifel. Das Intervall ist das exakte für %1 unabhängige Paare, so viele, wie es Bilder der selteneren Art gibt; es kann breiter sein als das einer etwas kleineren AUROC.</translation>
    </message>
    <message>
        <source>AUROC %1, 95 % interval %2 to %3, from n = %4 good images and n = %5 images of defects: how often a defect scores above a good part; 1 is best, 0.5 is guessing.</source>
        <translation>AUROC %1, 95-%-Intervall %2 bis %3, aus n = %4 guten Bildern und n = %5 Bildern von Fehlern: wie oft ein Fehler einen höheren Score hat als ein Gutteil; 1 ist das Beste, 0,5 ist Raten.</translation>
    </message>
    <message>
        <source>Circles are good parts, triangles defects, rings unlabelled images. 30 or more of a kind are drawn as bars, with a stroke for each image below.</source>
        <translation>Kreise sind Gutteile, Dreiecke Fehler, Ringe offene Bilder. 30 oder mehr einer Art sind als Balken gezeichnet, mit einem Strich für jedes Bild darunter.</translation>
    </message>
    <message>
        <source>The scores come from inspections that each lack one image or one group of images, not from the final one, so both rates are approximate.</source>
        <translation>Die Scores stammen von Prüfungen, denen jeweils ein Bild oder eine Gruppe von Bildern fehlt, nicht von der endgültigen; beide Raten gelten deshalb ungefähr.</translation>
    </message>
    <message>
        <source>For a procedure close to this one (CV+) theory guarantees, however much the inspections differ, an expected rate of no more than about twice as much, here %1. An expected rate is the mean over many set-ups like this one; the 95 % bound is for this one set-up, which may be worse than the mean.</source>
        <translation>Für ein nahe verwandtes Verfahren (CV+) garantiert die Theorie, so sehr sich die Prüfungen auch unterscheiden, eine erwartete Rate von höchstens etwa dem Doppelten, hier %1. Eine erwartete Rate ist das Mittel über viele Einrichtungen wie diese; die 95-%-Grenze gilt für diese eine Einrichtung, die schlechter sein kann als das Mittel.</translation>
    </message>
    <message>
        <source>This holds if the logarithms of the scores of good parts are normally distributed.</source>
        <translation>Das gilt, wenn die Logarithmen der Scores von Gutteilen normalverteilt sind.</translation>
    </message>
    <message>
        <source>Good parts not called OK, review and NG together: %1, no more than %2 (one-sided 95 % bound), by the same reckoning.</source>
        <translation>Nicht mit OK beurteilte Gutteile, Nachprüfung und NG zusammen: %1, nicht mehr als %2 (einseitige 95-%-Grenze), auf dieselbe Weise berechnet.</translation>
    </message>
    <message>
        <source>Rates reckoned from</source>
        <translation>Raten berechnet aus</translation>
    </message>
    <message>
        <source>The good images of this report are those that the inspection was made from. Each was scored by an inspection that had not seen it, yet they are no independent test; that takes other images, never used before.</source>
        <translation>Die guten Bilder dieses Berichts sind jene, aus denen die Prüfung gemacht ist. Jedes wurde von einer Prüfung bewertet, die es nicht kannte, dennoch sind sie keine unabhängige Probe; dazu braucht es andere, nie verwendete Bilder.</translation>
    </message>
    <message>
        <source>%1 of the %2 good images of this report are among those that the inspection was made from. Each of these was scored by an inspection that had not seen it, yet they are no independent test. The other %3 were not part of the set-up.</source>
        <translation>%1 der %2 guten Bilder dieses Berichts gehören zu denen, aus denen die Prüfung gemacht ist. Jedes von ihnen wurde von einer Prüfung bewertet, die es nicht kannte, dennoch sind sie keine unabhängige Probe. Die anderen %3 waren nicht Teil der Einrichtung.</translation>
    </message>
    <message>
        <source>The lines were moved after the set-up. If whoever or whatever drew them knew the scores of the images judged here, these are no independent test: the counts on them tend to be better than on parts to come. That takes other images, never used before.</source>
        <translation>Die Linien wurden nach der Einrichtung verschoben. Waren dabei die Scores der hier beurteilten Bilder bekannt, sind diese keine unabhängige Probe: Die Zahlen an ihnen fallen eher besser aus als an künftigen Teilen. Eine unabhängige Probe braucht andere, nie verwendete Bilder.</translation>
    </message>
    <message>
        <source>With %1 more good images the accepted rate of %2 would be counted instead of estimated from the spread of the scores.</source>
        <translation>Mit %1 weiteren guten Bildern würde die zugelassene Rate von %2 gezählt statt aus der Streuung der Scores geschätzt.</translation>
    </message>
    <message>
        <source>%1 stands out among the good images: its score is %2 times the highest of those that do not, and it raises the threshold, so that more defects are missed. It should be confirmed that this part is good, or the inspection set up again without it.</source>
        <translation>%1 fällt unter den guten Bildern auf: Der Score ist %2-mal so hoch wie der höchste der unauffälligen und hebt die Schwelle, sodass mehr Fehler übersehen werden. Es sollte bestätigt werden, dass dieses Teil gut ist, oder ohne das Bild neu eingerichtet werden.</translation>
    </message>
</context>
<context>
    <name>handful::ui::BeliefDialog</name>
    <message>
        <source>What counts as variation, what as a defect</source>
        <translation>Was als Schwankung gilt und was als Fehler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Your images are being measured …</source>
        <translation>Ihre Bilder werden ausgemessen …</translation>
    </message>
    <message>
        <source>Good parts on your line come …</source>
        <translation>Gutteile kommen auf Ihrer Linie …</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>turned by up to</source>
        <extracomment>… turned by up to 5°</extracomment>
        <translation>gedreht um bis zu</translation>
    </message>
    <message>
        <source>brighter or darker by up to</source>
        <translation>heller/dunkler um bis zu</translation>
    </message>
    <message>
        <source>shifted by up to</source>
        <translation>verschoben um bis zu</translation>
    </message>
    <message>
        <source>°</source>
        <translation>°</translation>
    </message>
    <message>
        <source>In per cent of the picture&apos;s side</source>
        <translation>In Prozent der Bildseite</translation>
    </message>
    <message>
        <source>180° means any angle</source>
        <translation>180° bedeutet: jeder Winkel</translation>
    </message>
    <message>
        <source>also mirrored left to right</source>
        <translation>auch links-rechts gespiegelt</translation>
    </message>
    <message>
        <source>also mirrored top to bottom</source>
        <translation>auch oben-unten gespiegelt</translation>
    </message>
    <message>
        <source>Take what was measured</source>
        <translation>Gemessenes übernehmen</translation>
    </message>
    <message>
        <source>State only what really happens: what you allow here is no defect any more.</source>
        <translation>Geben Sie nur an, was wirklich vorkommt: Was Sie hier zulassen, ist kein Fehler mehr.</translation>
    </message>
    <message>
        <source>Defects that can happen to your part</source>
        <translation>Fehler, die vorkommen können</translation>
    </message>
    <message>
        <source>They teach the network what to tell from a good part, and judge it. One kind stays on.</source>
        <translation>An ihnen lernt das Netz, was kein Gutteil ist, und wird daran gemessen. Eine Art bleibt an.</translation>
    </message>
    <message>
        <source>Good image to show it on</source>
        <translation>Gutbild, an dem es gezeigt wird</translation>
    </message>
    <message>
        <source>Show others</source>
        <translation>Andere zeigen</translation>
    </message>
    <message>
        <source>Shown on</source>
        <translation>Gezeigt an</translation>
    </message>
    <message>
        <source>Measured on your images, with some room: turned by up to %1°, brighter or darker by %2, shifted by %3.</source>
        <extracomment>%1 degrees, %2 and %3 &quot;4 %&quot;</extracomment>
        <translation>An Ihren Bildern gemessen, mit etwas Reserve: gedreht um bis zu %1°, heller oder dunkler um %2, verschoben um %3.</translation>
    </message>
</context>
<context>
    <name>handful::ui::BeliefStrip</name>
    <message>
        <source>Still a good part</source>
        <translation>Noch ein Gutteil</translation>
    </message>
    <message>
        <source>A defect, drawn by the machine and outlined here</source>
        <translation>Ein Fehler, vom Programm gezeichnet und hier umrandet</translation>
    </message>
    <message>
        <source>Being drawn …</source>
        <translation>Wird gezeichnet …</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie es ist</translation>
    </message>
    <message>
        <source>varied</source>
        <translation>verändert</translation>
    </message>
</context>
<context>
    <name>handful::ui::CompareDialog</name>
    <message>
        <source>Two set-ups on the same images</source>
        <translation>Zwei Einrichtungen an denselben Bildern</translation>
    </message>
    <message>
        <source>Scores of the first set-up against those of the second</source>
        <translation>Scores der ersten Einrichtung gegen die der zweiten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erste</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Zweite</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Images, changed verdicts first</source>
        <translation>Bilder, geänderte Urteile zuerst</translation>
    </message>
    <message>
        <source>fine-tuned</source>
        <translation>abgestimmt</translation>
    </message>
    <message>
        <source>pretrained</source>
        <translation>vortrainiert</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %n good image(s), %3</source>
        <extracomment>A set-up: %1 its number, %n good images, %2 date and time, %3 its network</extracomment>
        <translation>
            <numerusform>%1: %2, %n gutes Bild, %3</numerusform>
            <numerusform>%1: %2, %n gute Bilder, %3</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, in force</source>
        <translation>%1, in Kraft</translation>
    </message>
    <message>
        <source>Every image of the project is scored by both set-ups, good ones without having been seen. Scores of the set-up in force are there already; the others take a moment.</source>
        <translation>Jedes Bild des Projekts wird von beiden Einrichtungen bewertet, gute Bilder von einer Prüfung, die sie nicht gesehen hat. Die Scores der geltenden Einrichtung liegen schon vor; die anderen dauern einen Moment.</translation>
    </message>
    <message>
        <source>The images are being scored …</source>
        <translation>Die Bilder werden bewertet …</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>%1 (%2): %3, then %4</source>
        <translation>%1 (%2): %3, dann %4</translation>
    </message>
    <message>
        <source>Score of the first →</source>
        <translation>Score der ersten →</translation>
    </message>
    <message>
        <source>score of the second ↑, rings: the verdict changed</source>
        <translation>Score der zweiten ↑, Kreise: das Urteil hat sich geändert</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) compared.</source>
        <translation>
            <numerusform>%n Bild verglichen.</numerusform>
            <numerusform>%n Bilder verglichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The verdict changed on %n of them.</source>
        <translation>
            <numerusform>Bei %n davon hat sich das Urteil geändert.</numerusform>
            <numerusform>Bei %n davon hat sich das Urteil geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) left out: one of the set-ups has seen them.</source>
        <translation>
            <numerusform>%n Bild ausgelassen: Eine der Einrichtungen hat es gesehen.</numerusform>
            <numerusform>%n Bilder ausgelassen: Eine der Einrichtungen hat sie gesehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) cannot be read.</source>
        <translation>
            <numerusform>%n Bild kann nicht gelesen werden.</numerusform>
            <numerusform>%n Bilder können nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Without images labelled NG nobody can say which one finds defects better.</source>
        <translation>Ohne als NG gekennzeichnete Bilder kann niemand sagen, welche Fehler besser findet.</translation>
    </message>
    <message>
        <source>AUROC %1, then %2</source>
        <extracomment>AUROC, a number from 0 to 1: %1 of the first set-up, %2 of the second</extracomment>
        <translation>AUROC %1, dann %2</translation>
    </message>
    <message>
        <source>%1: these images cannot tell them apart.</source>
        <extracomment>%1 &quot;AUROC 1.000, then 1.000&quot;</extracomment>
        <translation>%1: Diese Bilder lassen keinen Unterschied erkennen.</translation>
    </message>
    <message>
        <source>%1: difference %2 (%3 to %4, 95 %)</source>
        <extracomment>%1 &quot;AUROC 0.950, then 0.970&quot;; %2 their difference, from %3 to %4</extracomment>
        <translation>%1: Unterschied %2 (%3 bis %4, 95 %)</translation>
    </message>
    <message>
        <source>%1, so it may be chance.</source>
        <extracomment>%1 what was measured</extracomment>
        <translation>%1, es kann also Zufall sein.</translation>
    </message>
    <message>
        <source>Two set-ups that can be read are needed. Set the project up again.</source>
        <translation>Es braucht zwei lesbare Einrichtungen. Richten Sie das Projekt noch einmal ein.</translation>
    </message>
    <message>
        <source>Each set-up is judged by the line that it recommended, NG above %1 and NG above %2, whether or not lines were moved since.</source>
        <extracomment>%1 and %2 scores</extracomment>
        <translation>Jede Einrichtung wird nach der Linie beurteilt, die sie empfohlen hat, NG über %1 und NG über %2, gleich ob Linien seitdem verschoben wurden.</translation>
    </message>
</context>
<context>
    <name>handful::ui::ComparedImages</name>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 a score, %2 what the inspection says</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erste</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Zweite</translation>
    </message>
</context>
<context>
    <name>handful::ui::ConfusionTable</name>
    <message>
        <source>said OK</source>
        <extracomment>Heads of the columns: what the inspection says of an image</extracomment>
        <translation>Urteil OK</translation>
    </message>
    <message>
        <source>said review</source>
        <translation>Urteil Nachprüfung</translation>
    </message>
    <message>
        <source>said NG</source>
        <translation>Urteil NG</translation>
    </message>
    <message>
        <source>is OK</source>
        <extracomment>Heads of the rows: what an image is</extracomment>
        <translation>ist OK</translation>
    </message>
    <message>
        <source>is NG</source>
        <translation>ist NG</translation>
    </message>
    <message>
        <source>unlabelled</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>%L1 ◄</source>
        <translation>%L1 ◄</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) labelled %1, said %2</source>
        <extracomment>For screen readers; %n images, %1 their label, %2 what the inspection says</extracomment>
        <translation>
            <numerusform>%n Bild, gekennzeichnet %1, Urteil %2</numerusform>
            <numerusform>%n Bilder, gekennzeichnet %1, Urteil %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handful::ui::CostCard</name>
    <message>
        <source>A good part lost costs</source>
        <translation>Ein verlorenes Gutteil kostet</translation>
    </message>
    <message>
        <source>A missed defect costs</source>
        <translation>Ein übersehener Fehler kostet</translation>
    </message>
    <message>
        <source>Bad parts on the line</source>
        <translation>Schlechte Teile an der Linie</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>The cheapest line</source>
        <translation>Die günstigste Linie</translation>
    </message>
    <message>
        <source>Begin NG above %1</source>
        <translation>NG ab über %1</translation>
    </message>
    <message>
        <source>Costs need images of defects: without one labelled NG, nobody knows what a line misses.</source>
        <translation>Für Kosten braucht es Bilder von Fehlern: Ohne ein als NG gekennzeichnetes weiß niemand, was eine Linie übersieht.</translation>
    </message>
    <message>
        <source>From %1 to %2 it costs at most a tenth more.</source>
        <extracomment>%1 and %2 scores</extracomment>
        <translation>Von %1 bis %2 kostet es höchstens ein Zehntel mehr.</translation>
    </message>
    <message>
        <source>A rough figure: there are too few images for more.</source>
        <translation>Ein grober Wert: Für mehr sind es zu wenige Bilder.</translation>
    </message>
    <message>
        <source>It is not certain that this is cheaper than no inspection (%1).</source>
        <extracomment>%1 an amount of money</extracomment>
        <translation>Es ist nicht sicher, dass das günstiger ist als keine Prüfung (%1).</translation>
    </message>
    <message>
        <source>the cheapest line where a good part lost costs %1, a missed defect %2, and %3 of the parts are bad</source>
        <extracomment>For the change history; %1 and %2 amounts of money, %3 a rate such as &quot;1 %&quot;</extracomment>
        <translation>die günstigste Linie, wenn ein verlorenes gutes Teil %1 kostet, ein übersehener Fehler %2 und %3 der Teile schlecht sind</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Above %1: %2 for each part (%3 to %4), without review.</source>
        <extracomment>%1 a score; %2 an amount of money, %3 to %4 its uncertainty</extracomment>
        <translation>Über %1: %2 je Teil (%3 bis %4), ohne Nachprüfung.</translation>
    </message>
    <message>
        <source>From %1 up it costs at most a tenth more.</source>
        <extracomment>%1 a score</extracomment>
        <translation>Ab %1 kostet es höchstens ein Zehntel mehr.</translation>
    </message>
    <message>
        <source>To inspect nothing is expected to be cheaper (%1): look at the costs.</source>
        <extracomment>%1 an amount of money</extracomment>
        <translation>Gar nicht zu prüfen wäre voraussichtlich günstiger (%1): Sehen Sie sich die Kosten an.</translation>
    </message>
    <message>
        <source>The NG line as it stands: %1 for each part, if nobody reviews. A review that finds every defect above its line would bring it to %2, without the work.</source>
        <extracomment>%1 and %2 amounts of money</extracomment>
        <translation>Die NG-Linie, wie sie steht: %1 je Teil, wenn niemand nachprüft. Eine Nachprüfung, die jeden Fehler über ihrer Linie findet, brächte es auf %2, ohne die Arbeit.</translation>
    </message>
    <message>
        <source>The line as it stands: %1 for each part.</source>
        <translation>Die Linie, wie sie steht: %1 je Teil.</translation>
    </message>
    <message>
        <source>Begin NG above %1, no review</source>
        <extracomment>Button; %1 a score</extracomment>
        <translation>NG ab über %1, keine Nachprüfung</translation>
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
        <translation>Gutteile: die Prüfung lernt sie</translation>
    </message>
    <message>
        <source>NG</source>
        <translation>NG</translation>
    </message>
    <message>
        <source>defects: they check the result</source>
        <translation>Fehler: sie prüfen das Ergebnis</translation>
    </message>
    <message>
        <source>Unlabelled</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>not decided yet</source>
        <translation>noch nicht entschieden</translation>
    </message>
    <message>
        <source>Drop images of good parts here</source>
        <translation>Bilder von Gutteilen hier ablegen</translation>
    </message>
    <message>
        <source>folders called “ng” or “bad” are taken as defects</source>
        <translation>Ordner namens „ng“ oder „bad“ gelten als Fehler</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>Nach Ordner</translation>
    </message>
    <message>
        <source>names such as “good” and “ng” decide</source>
        <translation>Namen wie „good“ und „ng“ entscheiden</translation>
    </message>
    <message>
        <source>good parts: are they let through?</source>
        <translation>Gutteile: kommen sie durch?</translation>
    </message>
    <message>
        <source>defects: are they found?</source>
        <translation>Fehler: werden sie gefunden?</translation>
    </message>
</context>
<context>
    <name>handful::ui::ErrorText</name>
    <message>
        <source>“%1” cannot be read or written. Check that it is there, that you may use it, and that the disk is not full.</source>
        <translation>„%1“ kann nicht gelesen oder geschrieben werden. Prüfen Sie, ob es vorhanden ist, ob Sie darauf zugreifen dürfen und ob der Datenträger voll ist.</translation>
    </message>
    <message>
        <source>A file cannot be read or written. Check the disk and your permissions.</source>
        <translation>Eine Datei kann nicht gelesen oder geschrieben werden. Prüfen Sie den Datenträger und Ihre Rechte.</translation>
    </message>
    <message>
        <source>“%1” is damaged or of another kind. Copy it again from where it came from, or leave it out.</source>
        <translation>„%1“ ist beschädigt oder von anderer Art. Kopieren Sie die Datei noch einmal von ihrer Quelle, oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>A file is damaged or of another kind. The details say which.</source>
        <translation>Eine Datei ist beschädigt oder von anderer Art. Die Details nennen sie.</translation>
    </message>
    <message>
        <source>“%1” was made by a newer release of Handful. Install that release to open it.</source>
        <translation>„%1“ stammt von einer neueren Version von Handful. Installieren Sie diese Version, um es zu öffnen.</translation>
    </message>
    <message>
        <source>This file</source>
        <translation>Diese Datei</translation>
    </message>
    <message>
        <source>This does not work with “%1” as it is. The details say what is missing.</source>
        <translation>Mit „%1“ geht das so nicht. Die Details sagen, was fehlt.</translation>
    </message>
    <message>
        <source>This does not work with the present images and settings. The details say what is missing.</source>
        <translation>Mit den jetzigen Bildern und Einstellungen geht das nicht. Die Details sagen, was fehlt.</translation>
    </message>
    <message>
        <source>The images give nothing to calculate with: they may all be the same picture. Add images of other good parts.</source>
        <translation>Aus diesen Bildern lässt sich nichts berechnen: vielleicht zeigen alle dasselbe. Fügen Sie Bilder anderer Gutteile hinzu.</translation>
    </message>
    <message>
        <source>The processor or graphics card cannot run the network. Close other programs and try again; the details say what was missing.</source>
        <translation>Prozessor oder Grafikkarte können das Netz nicht ausführen. Schließen Sie andere Programme und versuchen Sie es noch einmal; die Details sagen, was fehlte.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program; your project is saved. Please report it with the details.</source>
        <translation>Im Programm ist etwas schiefgegangen; Ihr Projekt ist gespeichert. Bitte melden Sie es mit den Details.</translation>
    </message>
    <message>
        <source>The project “%1” is open in another program. Close it there, or work on another one; the details say where it is open.</source>
        <translation>Das Projekt „%1“ ist in einem anderen Programm geöffnet. Schließen Sie es dort, oder arbeiten Sie an einem anderen; die Details sagen, wo es offen ist.</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs, or use fewer or smaller images.</source>
        <translation>Der Arbeitsspeicher reicht nicht. Schließen Sie andere Programme, oder verwenden Sie weniger oder kleinere Bilder.</translation>
    </message>
</context>
<context>
    <name>handful::ui::ExpertPanel</name>
    <message>
        <source>For experts …</source>
        <translation>Für Fachleute …</translation>
    </message>
    <message>
        <source>Objective of the fine-tuning</source>
        <translation>Ziel der Feinabstimmung</translation>
    </message>
    <message>
        <source>Side of the network&apos;s input in pixels</source>
        <translation>Seitenlänge des Netzeingangs in Pixeln</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Smallest defect to be found, in pixels of the images</source>
        <translation>Kleinster Fehler, der gefunden werden soll, in Pixeln der Bilder</translation>
    </message>
    <message>
        <source>The network sees as much detail as that takes. Half the size takes four times as long, for set-up and line.</source>
        <translation>Das Netz sieht so viele Einzelheiten, wie dafür nötig sind. Die halbe Größe dauert viermal so lange, beim Einrichten wie an der Linie.</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Align parts to the first image</source>
        <translation>Teile am ersten Bild ausrichten</translation>
    </message>
    <message>
        <source>Finds the part on each image and takes it as it lies on the first good one. Where that fails, the verdict is review at best.</source>
        <translation>Sucht das Teil auf jedem Bild und nimmt es so, wie es auf dem ersten guten liegt. Wo das nicht gelingt, lautet das Urteil bestenfalls „Nachprüfung“.</translation>
    </message>
    <message>
        <source>Seed of the random numbers</source>
        <translation>Startwert der Zufallszahlen</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Network sees</source>
        <translation>Netz sieht</translation>
    </message>
    <message>
        <source>Smallest defect</source>
        <translation>Kleinster Fehler</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>All training options …</source>
        <translation>Alle Trainingsoptionen …</translation>
    </message>
    <message numerus="yes">
        <source>All training options (%n changed) …</source>
        <translation>
            <numerusform>Alle Trainingsoptionen (%n geändert) …</numerusform>
            <numerusform>Alle Trainingsoptionen (%n geändert) …</numerusform>
        </translation>
    </message>
    <message>
        <source>COFT, with defects</source>
        <translation>COFT, mit Fehlern</translation>
    </message>
    <message>
        <source>MSC, good only</source>
        <translation>MSC, nur Gutbilder</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
</context>
<context>
    <name>handful::ui::ExportPage</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>One file with everything the line PC needs, opened and tested before you get it.</source>
        <translation>Eine Datei mit allem, was der Linien-PC braucht, geöffnet und geprüft, bevor Sie sie bekommen.</translation>
    </message>
    <message>
        <source>Then one button writes the file for the line PC.</source>
        <translation>Danach schreibt ein Knopf die Datei für den Linien-PC.</translation>
    </message>
    <message>
        <source>Write the package</source>
        <translation>Paket schreiben</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>Zu schreibende Datei</translation>
    </message>
    <message>
        <source>Browse …</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Opened again, as the line PC will</source>
        <translation>Wieder geöffnet, wie der Linien-PC es tun wird</translation>
    </message>
    <message>
        <source>Golden images agree: the same scores as in the set-up</source>
        <translation>Referenzbilder stimmen überein: dieselben Scores wie beim Einrichten</translation>
    </message>
    <message>
        <source>On the line PC</source>
        <translation>Auf dem Linien-PC</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <extracomment>%1 what is copied</extracomment>
        <translation>Kopieren: %1</translation>
    </message>
    <message>
        <source>Inspects images and prints one line for each</source>
        <translation>Prüft Bilder und gibt für jedes eine Zeile aus</translation>
    </message>
    <message>
        <source>SHA-256 of the package</source>
        <translation>SHA-256 des Pakets</translation>
    </message>
    <message>
        <source>In the package</source>
        <translation>Im Paket</translation>
    </message>
    <message>
        <source>NG above %1</source>
        <extracomment>%1 a score</extracomment>
        <translation>NG über %1</translation>
    </message>
    <message>
        <source>Network and calibration; no image of yours but two slightly shifted good ones for the self-test.</source>
        <translation>Netz und Kalibrierung; von Ihren Bildern nur zwei leicht verschobene Gutteile für den Selbsttest.</translation>
    </message>
    <message>
        <source>Packages (*.handful)</source>
        <translation>Pakete (*.handful)</translation>
    </message>
    <message numerus="yes">
        <source>%1; %n golden image(s) checked.</source>
        <extracomment>%1 &quot;3.1 MB&quot;, %n golden images</extracomment>
        <translation>
            <numerusform>%1; %n Referenzbild geprüft.</numerusform>
            <numerusform>%1; %n Referenzbilder geprüft.</numerusform>
        </translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>For customers and auditors: threshold with its error bars, images with their hashes, heat maps and the change history. CSV: a line for each image.</source>
        <translation>Für Kunden und Auditoren: Schwelle mit Unsicherheit, Bilder mit Prüfsummen, Heatmaps und die Änderungshistorie. CSV: eine Zeile je Bild.</translation>
    </message>
    <message>
        <source>Write the report as %1</source>
        <extracomment>%1 &quot;PDF&quot;, &quot;HTML&quot; or &quot;CSV&quot;</extracomment>
        <translation>Bericht als %1 schreiben</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>Tables (*.%1)</source>
        <extracomment>%1 &quot;pdf&quot;, &quot;html&quot; or &quot;csv&quot;</extracomment>
        <translation>Tabellen (*.%1)</translation>
    </message>
    <message>
        <source>Reports (*.%1)</source>
        <translation>Berichte (*.%1)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <extracomment>%1 a file</extracomment>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>%1, review above %2</source>
        <extracomment>%1 &quot;NG above 1.16&quot;, %2 a score</extracomment>
        <translation>%1, Nachprüfung über %2</translation>
    </message>
</context>
<context>
    <name>handful::ui::HeatLegend</name>
    <message>
        <source>Colours of the heat map: from typical of good parts to the threshold; a yellow outline marks what lies above the threshold.</source>
        <translation>Farben der Heatmap: von typisch für Gutteile bis zur Schwelle; ein gelber Umriss zeigt, was über der Schwelle liegt.</translation>
    </message>
    <message>
        <source>above the threshold</source>
        <translation>über der Schwelle</translation>
    </message>
    <message>
        <source>typical</source>
        <translation>typisch</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>Schwelle</translation>
    </message>
</context>
<context>
    <name>handful::ui::ImageListModel</name>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 file name, %2 label</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>handful::ui::ImageTileDelegate</name>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
</context>
<context>
    <name>handful::ui::ImageView</name>
    <message>
        <source>Image with heat map</source>
        <translation>Bild mit Heatmap</translation>
    </message>
</context>
<context>
    <name>handful::ui::ImagesPage</name>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Good parts teach what is normal. Images of defects only check the result.</source>
        <translation>Gutteile zeigen, was normal ist. Bilder von Fehlern prüfen nur das Ergebnis.</translation>
    </message>
    <message>
        <source>Large preview</source>
        <translation>Große Vorschau</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 a label or &quot;All&quot;, %2 how many images</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 anzeigen</translation>
    </message>
    <message>
        <source>Add images …</source>
        <translation>Bilder hinzufügen …</translation>
    </message>
    <message>
        <source>Add a folder …</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <extracomment>%1 a label, %2 the key for it</extracomment>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>Label the selected images %1</source>
        <translation>Ausgewählte Bilder als %1 kennzeichnen</translation>
    </message>
    <message>
        <source>Remove  (Del)</source>
        <translation>Entfernen  (Entf)</translation>
    </message>
    <message>
        <source>Takes the selected images out of the project. The files stay.</source>
        <translation>Nimmt die ausgewählten Bilder aus dem Projekt. Die Dateien bleiben.</translation>
    </message>
    <message>
        <source>Remove the selected images from the project</source>
        <translation>Ausgewählte Bilder aus dem Projekt entfernen</translation>
    </message>
    <message>
        <source>Good images</source>
        <translation>Gute Bilder</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Einen Blick wert</translation>
    </message>
    <message>
        <source>Drop images of good parts here. Ten is a good start; two are enough to try.</source>
        <translation>Legen Sie hier Bilder von Gutteilen ab. Zehn sind ein guter Anfang; zwei genügen zum Ausprobieren.</translation>
    </message>
    <message>
        <source>Files or folders; PNG, JPEG, TIFF or BMP. A folder called “ng” or “bad” is taken as defects.</source>
        <translation>Dateien oder Ordner; PNG, JPEG, TIFF oder BMP. Ein Ordner namens „ng“ oder „bad“ gilt als Fehler.</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>Beispielprojekt öffnen</translation>
    </message>
    <message>
        <source>Label at least two images OK.</source>
        <translation>Kennzeichnen Sie mindestens zwei Bilder als OK.</translation>
    </message>
    <message>
        <source>One more and you can set up.</source>
        <translation>Noch eines, dann können Sie einrichten.</translation>
    </message>
    <message>
        <source>%1 of %2 recommended. More images make the threshold surer.</source>
        <extracomment>%1 how many there are, %2 how many are recommended</extracomment>
        <translation>%1 von %2 empfohlenen. Mehr Bilder machen die Schwelle sicherer.</translation>
    </message>
    <message>
        <source>Enough for a good start.</source>
        <translation>Genug für einen guten Anfang.</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 &quot;3 images&quot;, %2 what is wrong with them</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Add images of good parts</source>
        <translation>Bilder von Gutteilen hinzufügen</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.tif *.tiff *.bmp)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.tif *.tiff *.bmp)</translation>
    </message>
    <message>
        <source>Add a folder of images</source>
        <translation>Einen Ordner mit Bildern hinzufügen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Drop files or folders anywhere on the window.</source>
        <translation>Legen Sie Dateien oder Ordner irgendwo im Fenster ab.</translation>
    </message>
    <message>
        <source>Space: large view</source>
        <translation>Leertaste: groß zeigen</translation>
    </message>
    <message>
        <source>Continue to Region</source>
        <translation>Weiter zum Bereich</translation>
    </message>
</context>
<context>
    <name>handful::ui::JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel the running job</source>
        <translation>Laufende Arbeit abbrechen</translation>
    </message>
    <message>
        <source>%1: stopping …</source>
        <translation>%1: wird angehalten …</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 the job, %2 its stage</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>, %1 of %2</source>
        <translation>, %1 von %2</translation>
    </message>
    <message>
        <source> · %1 left</source>
        <extracomment>%1 a duration such as &quot;24 s&quot;</extracomment>
        <translation> · noch %1</translation>
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
        <translation>Sie haben das feinabgestimmte Netz gewählt.</translation>
    </message>
    <message>
        <source>You chose the pretrained network.</source>
        <translation>Sie haben das vortrainierte Netz gewählt.</translation>
    </message>
    <message>
        <source>The measurement is for it, too.</source>
        <translation>Die Messung spricht auch dafür.</translation>
    </message>
    <message>
        <source>The measurement would have taken the other one.</source>
        <translation>Die Messung hätte das andere genommen.</translation>
    </message>
    <message>
        <source>The fine-tuned network is used: it tells drawn defects and good images apart in %1 of the comparisons, the pretrained one in %2.</source>
        <extracomment>%1 and %2 &quot;97.3 %&quot;</extracomment>
        <translation>Das feinabgestimmte Netz wird verwendet: Es trennt gezeichnete Fehler und Gutbilder in %1 der Vergleiche, das vortrainierte in %2.</translation>
    </message>
    <message>
        <source>The fine-tuned network is used: it tells drawn defects and good images apart nearly as well (%1, pretrained %2), which is near enough.</source>
        <extracomment>%1 and %2 &quot;97.3 %&quot;</extracomment>
        <translation>Das feinabgestimmte Netz wird verwendet: Es trennt gezeichnete Fehler und Gutbilder fast so gut (%1, vortrainiert %2), das ist nah genug.</translation>
    </message>
    <message>
        <source>The pretrained network is used: no defect could be drawn on these images that shows, so that there is nothing to judge a fine-tuned one by.</source>
        <translation>Das vortrainierte Netz wird verwendet: Auf diesen Bildern ließ sich kein sichtbarer Fehler zeichnen, an dem ein feinabgestimmtes zu messen wäre.</translation>
    </message>
    <message>
        <source>The pretrained network is used: fine-tuned it keeps drawn defects and good images clearly less far apart (%1 deviations instead of %2).</source>
        <extracomment>%1 and %2 numbers</extracomment>
        <translation>Das vortrainierte Netz wird verwendet: Feinabgestimmt liegen gezeichnete Fehler und Gutbilder deutlich weniger auseinander (%1 statt %2 Abweichungen).</translation>
    </message>
</context>
<context>
    <name>handful::ui::MainWindow</name>
    <message>
        <source>Where the work is done</source>
        <translation>Wo gerechnet wird</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Keyboard (F1)</source>
        <translation>Tastatur (F1)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Projects, appearance, language</source>
        <translation>Projekte, Aussehen, Sprache</translation>
    </message>
    <message>
        <source>New project …</source>
        <translation>Neues Projekt …</translation>
    </message>
    <message>
        <source>Open a project …</source>
        <translation>Projekt öffnen …</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>Beispielprojekt öffnen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>About Handful</source>
        <translation>Über Handful</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>rev %1</source>
        <extracomment>%1 the revision of a part</extracomment>
        <translation>Rev. %1</translation>
    </message>
    <message>
        <source>No project yet</source>
        <translation>Noch kein Projekt</translation>
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
        <translation>Ein anderes Projekt zu öffnen beendet, was gerade läuft.</translation>
    </message>
    <message>
        <source>Open a project: choose its folder</source>
        <translation>Projekt öffnen: Ordner wählen</translation>
    </message>
    <message>
        <source>New project: name its folder</source>
        <translation>Neues Projekt: Ordner benennen</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>A new project stops what is running.</source>
        <translation>Ein neues Projekt beendet, was gerade läuft.</translation>
    </message>
    <message>
        <source>A job is running</source>
        <translation>Es läuft noch eine Arbeit</translation>
    </message>
    <message>
        <source>What it has done so far is lost; the project itself is saved.</source>
        <translation>Was bisher berechnet wurde, geht verloren; das Projekt selbst ist gespeichert.</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Keep it running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Closing the window stops what is running.</source>
        <translation>Das Fenster zu schließen beendet, was gerade läuft.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>go to a step</source>
        <translation>zu einem Schritt gehen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>the blue button of the page</source>
        <translation>der blaue Knopf der Seite</translation>
    </message>
    <message>
        <source>Ctrl+N, Ctrl+O</source>
        <translation>Strg+N, Strg+O</translation>
    </message>
    <message>
        <source>new project, open a project</source>
        <translation>neues Projekt, Projekt öffnen</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Strg+I</translation>
    </message>
    <message>
        <source>add images</source>
        <translation>Bilder hinzufügen</translation>
    </message>
    <message>
        <source>1, 2, 3</source>
        <translation>1, 2, 3</translation>
    </message>
    <message>
        <source>label the selected images OK, NG, unlabelled</source>
        <translation>ausgewählte Bilder als OK, NG, offen kennzeichnen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>take the selected images out of the project</source>
        <translation>ausgewählte Bilder aus dem Projekt nehmen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>large preview; arrow keys go on</source>
        <translation>große Vorschau; Pfeiltasten blättern</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>move the threshold line; with Shift in large steps</source>
        <translation>Schwelle verschieben; mit Umschalt in großen Schritten</translation>
    </message>
    <message>
        <source>+, −, 0</source>
        <translation>+, −, 0</translation>
    </message>
    <message>
        <source>zoom an image in, out, to fit</source>
        <translation>Bild vergrößern, verkleinern, einpassen</translation>
    </message>
    <message>
        <source>&lt;b&gt;Handful %1&lt;/b&gt;</source>
        <translation>&lt;b&gt;Handful %1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Visual inspection from a handful of good images. Qt %1; the licences of all libraries lie beside the program.</source>
        <translation>Sichtprüfung aus einer Handvoll guter Bilder. Qt %1; die Lizenzen aller Bibliotheken liegen beim Programm.</translation>
    </message>
    <message>
        <source>Ctrl+1 … Ctrl+%1</source>
        <extracomment>%1 the number of steps</extracomment>
        <translation>Strg+1 … Strg+%1</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <extracomment>%1 what was done, for example &quot;3 images marked NG&quot;</extracomment>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Ctrl+Z, Ctrl+Shift+Z</source>
        <translation>Strg+Z, Strg+Umschalt+Z</translation>
    </message>
    <message>
        <source>undo labels, regions and settings; redo</source>
        <translation>Bewertungen, Bereiche und Einstellungen rückgängig machen; wiederholen</translation>
    </message>
</context>
<context>
    <name>handful::ui::NetworkComparison</name>
    <message>
        <source>Told apart</source>
        <translation>Getrennt</translation>
    </message>
    <message>
        <source>Distance of defects</source>
        <translation>Abstand der Fehler</translation>
    </message>
    <message>
        <source>Spread of good images</source>
        <translation>Streuung der Gutbilder</translation>
    </message>
    <message>
        <source>How often a drawn defect scores higher than a good image, both unseen; 100 % is best</source>
        <translation>Wie oft ein gezeichneter Fehler höher bewertet wird als ein Gutbild, beide ungesehen; 100 % ist das Beste</translation>
    </message>
    <message>
        <source>Between drawn defects and good images, in standard deviations of the log score</source>
        <translation>Zwischen gezeichneten Fehlern und Gutbildern, in Standardabweichungen des Log-Werts</translation>
    </message>
    <message>
        <source>Standard deviation of the log score of the good images; less is calmer</source>
        <translation>Standardabweichung des Log-Werts der Gutbilder; weniger ist ruhiger</translation>
    </message>
    <message>
        <source>Network to use</source>
        <translation>Netz, das verwendet wird</translation>
    </message>
    <message>
        <source>Use: as measured</source>
        <translation>Nehmen: was die Messung sagt</translation>
    </message>
    <message>
        <source>Use: pretrained</source>
        <translation>Nehmen: vortrainiert</translation>
    </message>
    <message>
        <source>Use: fine-tuned</source>
        <translation>Nehmen: feinabgestimmt</translation>
    </message>
    <message>
        <source>Pretrained or fine-tuned</source>
        <translation>Vortrainiert oder feinabgestimmt</translation>
    </message>
    <message>
        <source>pretrained</source>
        <extracomment>Heads of two columns; the one in use has a tick</extracomment>
        <translation>vortrainiert</translation>
    </message>
    <message>
        <source>fine-tuned</source>
        <translation>abgestimmt</translation>
    </message>
</context>
<context>
    <name>handful::ui::OptionDialog</name>
    <message>
        <source>All as pre-set</source>
        <translation>Alles wie voreingestellt</translation>
    </message>
    <message>
        <source>Training options</source>
        <translation>Trainingsoptionen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What is learned</source>
        <translation>Was gelernt wird</translation>
    </message>
    <message>
        <source>Views of a good part</source>
        <translation>Ansichten eines Gutteils</translation>
    </message>
    <message>
        <source>Synthetic defects</source>
        <translation>Künstliche Fehler</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Pre-set are the values of the preset %1.</source>
        <extracomment>%1 a preset: &quot;Standard&quot;</extracomment>
        <translation>Voreingestellt sind die Werte der Vorgabe %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n option(s) changed, in bold.</source>
        <translation>
            <numerusform>%n Option geändert, fett gedruckt.</numerusform>
            <numerusform>%n Optionen geändert, fett gedruckt.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” does not go together with the other options and was not changed.</source>
        <extracomment>%1 the name of an option</extracomment>
        <translation>„%1“ passt nicht zu den anderen Optionen und wurde nicht geändert.</translation>
    </message>
</context>
<context>
    <name>handful::ui::OptionField</name>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>our choice</source>
        <translation>unsere Wahl</translation>
    </message>
    <message>
        <source>The value, or what it switches on, comes from a paper.</source>
        <translation>Der Wert, oder was er einschaltet, stammt aus einer Veröffentlichung.</translation>
    </message>
    <message>
        <source>Chosen for inspected parts, from measurements of our own.</source>
        <translation>Für geprüfte Teile gewählt, nach eigenen Messungen.</translation>
    </message>
    <message>
        <source>Back to what is pre-set</source>
        <translation>Zurück zur Voreinstellung</translation>
    </message>
    <message>
        <source>%1: back to what is pre-set</source>
        <extracomment>%1 the name of an option</extracomment>
        <translation>%1: zurück zur Voreinstellung</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>A range: %1 to %2</extracomment>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>handful::ui::Page</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The good images changed since the set-up, so the scores are of the earlier ones. Setting up again takes them into account.</source>
        <translation>Die guten Bilder haben sich seit dem Einrichten geändert, die Scores stammen noch von den früheren. Erneutes Einrichten berücksichtigt die Änderung.</translation>
    </message>
    <message>
        <source>The settings changed since the set-up. Setting up again applies them.</source>
        <translation>Die Einstellungen haben sich seit dem Einrichten geändert. Erneutes Einrichten wendet sie an.</translation>
    </message>
    <message>
        <source>Set up again</source>
        <translation>Neu einrichten</translation>
    </message>
    <message>
        <source>Nothing to show before the inspection is set up.</source>
        <translation>Vor dem Einrichten gibt es hier noch nichts zu sehen.</translation>
    </message>
    <message>
        <source>Go to Set up</source>
        <translation>Zu Einrichten</translation>
    </message>
    <message>
        <source>%1 The last set-up took %2.</source>
        <extracomment>%1 why the results no longer fit, %2 &quot;24 s&quot;</extracomment>
        <translation>%1 Das letzte Einrichten dauerte %2.</translation>
    </message>
    <message>
        <source>The region changed since the set-up. Setting up again applies it.</source>
        <translation>Der Bereich hat sich seit dem Einrichten geändert. Erneutes Einrichten wendet ihn an.</translation>
    </message>
</context>
<context>
    <name>handful::ui::PartPage</name>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Which part, at which station? The names go into the package and every result.</source>
        <translation>Welches Teil, an welcher Station? Die Namen stehen im Paket und in jedem Ergebnis.</translation>
    </message>
    <message>
        <source>Continue to Images</source>
        <translation>Weiter zu den Bildern</translation>
    </message>
    <message>
        <source>This inspection</source>
        <translation>Diese Prüfung</translation>
    </message>
    <message>
        <source>for example Bracket 4711</source>
        <translation>zum Beispiel Halter 4711</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>for example Station 3</source>
        <translation>zum Beispiel Station 3</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>for example B</source>
        <translation>zum Beispiel B</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Drop images of good parts here. Ten is a good start; two are enough to try.</source>
        <translation>Legen Sie hier Bilder von Gutteilen ab. Zehn sind ein guter Anfang; zwei genügen zum Ausprobieren.</translation>
    </message>
    <message>
        <source>No images at hand? The sample project brings its own, to try everything.</source>
        <translation>Keine Bilder zur Hand? Das Beispielprojekt hat welche: Einrichten und ausprobieren.</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>Beispielprojekt öffnen</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Letzte Projekte</translation>
    </message>
    <message>
        <source>Projects that you open appear here.</source>
        <translation>Hier erscheinen Projekte, die Sie öffnen.</translation>
    </message>
    <message>
        <source>New project …</source>
        <translation>Neues Projekt …</translation>
    </message>
    <message>
        <source>Open a project …</source>
        <translation>Projekt öffnen …</translation>
    </message>
    <message>
        <source>New projects go here unless you choose.</source>
        <translation>Neue Projekte kommen hierher, wenn Sie nichts anderes wählen.</translation>
    </message>
</context>
<context>
    <name>handful::ui::PresetChoice</name>
    <message>
        <source>Takes the network as it was pretrained. For a first look.</source>
        <translation>Nimmt das Netz, wie es vortrainiert ist. Für einen ersten Blick.</translation>
    </message>
    <message>
        <source>Fine-tunes the network to your part, and checks it on images that it has not seen.</source>
        <translation>Stimmt das Netz auf Ihr Teil ab und prüft es an Bildern, die es nicht gesehen hat.</translation>
    </message>
    <message>
        <source>Fine-tunes longer and on more views of every part. For the set-up that goes to the line.</source>
        <translation>Stimmt länger und an mehr Ansichten jedes Teils ab. Für die Einrichtung, die an die Linie geht.</translation>
    </message>
    <message>
        <source>Times are estimates for this machine (%1).</source>
        <extracomment>%1 &quot;CPU, 2 threads&quot;</extracomment>
        <translation>Die Zeiten sind Schätzungen für diesen Rechner (%1).</translation>
    </message>
    <message>
        <source>about %1</source>
        <extracomment>%1 &quot;40 s&quot;</extracomment>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>handful::ui::PreviewDialog</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 file name, %2 label</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>handful::ui::RegionPage</name>
    <message>
        <source>Region</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Where is the part to be looked at? The whole image is fine; a smaller region shows more detail.</source>
        <translation>Wo soll das Teil angesehen werden? Das ganze Bild ist in Ordnung; ein kleinerer Bereich zeigt mehr Einzelheiten.</translation>
    </message>
    <message>
        <source>Continue to Set up</source>
        <translation>Weiter zum Einrichten</translation>
    </message>
    <message>
        <source>area ignored</source>
        <translation>Fläche ausgenommen</translation>
    </message>
    <message>
        <source>ignored area erased</source>
        <translation>ausgenommene Fläche gelöscht</translation>
    </message>
    <message>
        <source>That is too small: a region has at least %1 × %1 pixels.</source>
        <translation>Das ist zu klein: Ein Bereich hat mindestens %1 × %1 Pixel.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tool tip; %1 a tool, %2 its key</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Adjust the region</source>
        <translation>Bereich anpassen</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Vieleck</translation>
    </message>
    <message>
        <source>Ignore: brush</source>
        <translation>Ausnehmen: Pinsel</translation>
    </message>
    <message>
        <source>Ignore: polygon</source>
        <translation>Ausnehmen: Vieleck</translation>
    </message>
    <message>
        <source>Ignore: erase</source>
        <translation>Ausnehmen: Radierer</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Rückgängig (Strg+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Wiederholen (Strg+Umschalt+Z)</translation>
    </message>
    <message>
        <source>Fit the image</source>
        <translation>Bild einpassen</translation>
    </message>
    <message>
        <source>Show single pixels (1 : 1)</source>
        <translation>Einzelne Pixel zeigen (1 : 1)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>Größe des Pinsels</translation>
    </message>
    <message>
        <source>Previous image</source>
        <translation>Voriges Bild</translation>
    </message>
    <message>
        <source>Next image</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <source>Which image to look at</source>
        <translation>Welches Bild gezeigt wird</translation>
    </message>
    <message>
        <source>What the network sees</source>
        <translation>Was das Netz sieht</translation>
    </message>
    <message>
        <source>The region as the network sees it</source>
        <translation>Der Bereich, wie ihn das Netz sieht</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Oben</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>%1, in pixels</source>
        <translation>%1, in Pixeln</translation>
    </message>
    <message>
        <source>Use the whole image</source>
        <translation>Das ganze Bild nehmen</translation>
    </message>
    <message>
        <source>Ignore nothing</source>
        <translation>Nichts ausnehmen</translation>
    </message>
    <message>
        <source>nothing ignored</source>
        <translation>nichts ausgenommen</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>Parts lie in other places</source>
        <translation>Teile liegen verschoben</translation>
    </message>
    <message>
        <source>Finds the part on each image and takes it as it lies on the first good one.</source>
        <translation>Findet das Teil auf jedem Bild und nimmt es so, wie es auf dem ersten guten liegt.</translation>
    </message>
    <message>
        <source>Parts are turned by at most</source>
        <translation>Teile sind höchstens gedreht um</translation>
    </message>
    <message>
        <source>Turned by at most</source>
        <translation>Höchstens gedreht um</translation>
    </message>
    <message>
        <source>Add images first: the region is drawn on them.</source>
        <translation>Fügen Sie zuerst Bilder hinzu: Auf ihnen wird der Bereich gezeichnet.</translation>
    </message>
    <message>
        <source>This step can be left as it is; the inspection then looks at the whole image.</source>
        <translation>Dieser Schritt kann bleiben, wie er ist; geprüft wird dann das ganze Bild.</translation>
    </message>
    <message>
        <source>Go to Images</source>
        <translation>Zu den Bildern</translation>
    </message>
    <message numerus="yes">
        <source>Applies to all %n image(s).</source>
        <translation>
            <numerusform>Gilt für das eine Bild.</numerusform>
            <numerusform>Gilt für alle %n Bilder.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <extracomment>%1 file, %2 and %3 numbers</extracomment>
        <translation>%1 (%2 von %3)</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>The whole image</source>
        <translation>Das ganze Bild</translation>
    </message>
    <message>
        <source>A polygon within %1</source>
        <extracomment>%1 &quot;400 × 300 pixels&quot;</extracomment>
        <translation>Ein Vieleck in %1</translation>
    </message>
    <message>
        <source>%1, %2 of it ignored</source>
        <extracomment>%1 what the region is, %2 &quot;12 %&quot;</extracomment>
        <translation>%1, davon %2 ausgenommen</translation>
    </message>
    <message>
        <source>Off: parts are taken as they lie.</source>
        <translation>Aus: Teile werden genommen, wie sie liegen.</translation>
    </message>
    <message>
        <source>The first good image shows nothing to align to. Switch this off, or begin with another image.</source>
        <translation>Das erste gute Bild zeigt nichts, woran sich ausrichten ließe. Schalten Sie dies aus, oder beginnen Sie mit einem anderen Bild.</translation>
    </message>
    <message>
        <source>Not found on this image: it is taken as it lies. Allow for more, or leave it out.</source>
        <translation>Auf diesem Bild nicht gefunden: Es wird genommen, wie es liegt. Lassen Sie mehr zu, oder lassen Sie es weg.</translation>
    </message>
    <message>
        <source>Shown aligned: the part lay %1 pixels off, turned by %2°.</source>
        <translation>Ausgerichtet gezeigt: Das Teil lag %1 Pixel daneben, um %2° gedreht.</translation>
    </message>
    <message>
        <source>Nothing: all of the region is ignored.</source>
        <translation>Nichts: Der ganze Bereich ist ausgenommen.</translation>
    </message>
    <message>
        <source>%1 × %2 pixels. Defects from about %3 pixels of the image are seen well.</source>
        <translation>%1 × %2 Pixel. Fehler ab etwa %3 Pixeln des Bildes sind gut zu sehen.</translation>
    </message>
    <message>
        <source>Drag the handles of the region, or choose a tool.</source>
        <translation>Ziehen Sie an den Griffen des Bereichs, oder wählen Sie ein Werkzeug.</translation>
    </message>
    <message>
        <source>Drag a rectangle around what is to be inspected.</source>
        <translation>Ziehen Sie ein Rechteck um das, was geprüft werden soll.</translation>
    </message>
    <message>
        <source>Click the corners of the region; a double click or Enter closes it.</source>
        <translation>Klicken Sie auf die Ecken des Bereichs; ein Doppelklick oder die Eingabetaste schließt ihn.</translation>
    </message>
    <message>
        <source>Paint over what differs from part to part without harm.</source>
        <translation>Übermalen Sie, was von Teil zu Teil verschieden sein darf.</translation>
    </message>
    <message>
        <source>Click around what is to be ignored; a double click or Enter closes it.</source>
        <translation>Klicken Sie um das herum, was ausgenommen werden soll; ein Doppelklick oder die Eingabetaste schließt es.</translation>
    </message>
    <message>
        <source>Paint over ignored places to have them inspected again.</source>
        <translation>Übermalen Sie ausgenommene Stellen, damit sie wieder geprüft werden.</translation>
    </message>
    <message>
        <source>whole image</source>
        <translation>ganzes Bild</translation>
    </message>
    <message>
        <source>region drawn</source>
        <translation>Bereich gezeichnet</translation>
    </message>
</context>
<context>
    <name>handful::ui::RegionView</name>
    <message>
        <source>Image with the region</source>
        <translation>Bild mit dem Bereich</translation>
    </message>
</context>
<context>
    <name>handful::ui::Remedies</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 of %2 pictures</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>A good part that would be lost. Once it is set up again, the inspection has learned it.</source>
        <translation>Ein Gutteil, das verloren ginge. Nach erneutem Einrichten hat die Prüfung es gelernt.</translation>
    </message>
    <message>
        <source>A good part that would be lost, though it is among the good images of the set-up.</source>
        <translation>Ein Gutteil, das verloren ginge, obwohl es unter den guten Bildern der Einrichtung ist.</translation>
    </message>
    <message>
        <source>With NG above %1 it would be kept; %2 defects would then be missed instead of %3.</source>
        <extracomment>%1 a score, %2 and %3 counts such as &quot;2 of 18&quot;</extracomment>
        <translation>Mit NG über %1 bliebe es erhalten; dann würden %2 Fehlern übersehen statt %3.</translation>
    </message>
    <message>
        <source>With NG above %1 it would be kept; what defects that would miss nobody knows without images of them.</source>
        <extracomment>%1 a score</extracomment>
        <translation>Mit NG über %1 bliebe es erhalten; welche Fehler das übersähe, weiß ohne Bilder von ihnen niemand.</translation>
    </message>
    <message>
        <source>A defect that would be missed: the set-up has learned it as a good part. Set up again without it.</source>
        <translation>Ein Fehler, der übersehen würde: Die Einrichtung hat ihn als Gutteil gelernt. Richten Sie ohne ihn neu ein.</translation>
    </message>
    <message>
        <source>A defect that would be missed. A line at %1 would catch it; %2 good images lie above that instead of %3 (of all good parts: %4).</source>
        <extracomment>%1 a score, %2 and %3 counts such as &quot;2 of 12&quot;, %4 a rate such as &quot;11 % expected&quot;</extracomment>
        <translation>Ein Fehler, der übersehen würde. Eine Linie bei %1 finge ihn; %2 guten Bildern liegen darüber statt %3 (von allen Gutteilen: %4).</translation>
    </message>
</context>
<context>
    <name>handful::ui::ReviewListModel</name>
    <message>
        <source>%1, labelled %2, without a score</source>
        <extracomment>%1 file name, %2 label</extracomment>
        <translation>%1, gekennzeichnet %2, ohne Score</translation>
    </message>
    <message>
        <source>%1, labelled %2, said %3, score %4</source>
        <extracomment>%1 file name, %2 label, %3 verdict, %4 score</extracomment>
        <translation>%1, gekennzeichnet %2, Urteil %3, Score %4</translation>
    </message>
</context>
<context>
    <name>handful::ui::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>The highest scores first: is what stands out really a defect?</source>
        <translation>Die höchsten Scores zuerst: Ist das Auffällige wirklich ein Fehler?</translation>
    </message>
    <message>
        <source>Then every image appears here, sorted by its score.</source>
        <translation>Danach erscheint hier jedes Bild, nach Score geordnet.</translation>
    </message>
    <message>
        <source>Continue to Threshold</source>
        <translation>Weiter zur Schwelle</translation>
    </message>
    <message>
        <source>Which images to show</source>
        <translation>Welche Bilder gezeigt werden</translation>
    </message>
    <message>
        <source>All images</source>
        <translation>Alle Bilder</translation>
    </message>
    <message>
        <source>Labelled OK</source>
        <translation>Als OK gekennzeichnet</translation>
    </message>
    <message>
        <source>Labelled NG</source>
        <translation>Als NG gekennzeichnet</translation>
    </message>
    <message>
        <source>Unlabelled</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Label and verdict disagree</source>
        <translation>Kennzeichnung und Urteil verschieden</translation>
    </message>
    <message>
        <source>Images by score</source>
        <translation>Bilder nach Score</translation>
    </message>
    <message>
        <source>Score them now</source>
        <translation>Jetzt bewerten</translation>
    </message>
    <message>
        <source>In fact OK</source>
        <translation>Tatsächlich OK</translation>
    </message>
    <message>
        <source>In fact NG</source>
        <translation>Tatsächlich NG</translation>
    </message>
    <message>
        <source>Labels it OK (key 1). The next set-up learns from it.</source>
        <translation>Kennzeichnet es als OK (Taste 1). Das nächste Einrichten lernt daraus.</translation>
    </message>
    <message>
        <source>Labels it NG (key 2). It counts as a defect from now on.</source>
        <translation>Kennzeichnet es als NG (Taste 2). Es zählt ab jetzt als Fehler.</translation>
    </message>
    <message>
        <source>Previous image</source>
        <translation>Voriges Bild</translation>
    </message>
    <message>
        <source>Next image</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <source>Fit the image</source>
        <translation>Bild einpassen</translation>
    </message>
    <message>
        <source>Show single pixels (1 : 1)</source>
        <translation>Einzelne Pixel zeigen (1 : 1)</translation>
    </message>
    <message>
        <source>Opacity of the heat map</source>
        <translation>Deckkraft der Heatmap</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Heatmap</translation>
    </message>
    <message numerus="yes">
        <source>Scoring %n more image(s) …</source>
        <translation>
            <numerusform>Noch %n Bild wird bewertet …</numerusform>
            <numerusform>Noch %n Bilder werden bewertet …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) without a score.</source>
        <translation>
            <numerusform>%n Bild ohne Score.</numerusform>
            <numerusform>%n Bilder ohne Score.</numerusform>
        </translation>
    </message>
    <message>
        <source>No image of this kind.</source>
        <translation>Kein Bild dieser Art.</translation>
    </message>
    <message>
        <source>Labelled %1, said %2: score %3, NG above %4</source>
        <extracomment>%1 label, %2 verdict, %3 and %4 scores</extracomment>
        <translation>Gekennzeichnet %1, Urteil %2: Score %3, NG über %4</translation>
    </message>
    <message>
        <source>Labelled %1, not scored</source>
        <translation>Gekennzeichnet %1, nicht bewertet</translation>
    </message>
    <message>
        <source>%1, said %2</source>
        <extracomment>%1 what an image is (&quot;OK&quot;, &quot;unlabelled&quot;), %2 what the inspection says of it</extracomment>
        <translation>%1, Urteil %2</translation>
    </message>
    <message>
        <source>Set up again</source>
        <translation>Neu einrichten</translation>
    </message>
    <message>
        <source>NG above %1</source>
        <extracomment>Button; %1 a score</extracomment>
        <translation>NG über %1</translation>
    </message>
    <message>
        <source>Review above %1</source>
        <extracomment>Button; %1 a score</extracomment>
        <translation>Nachprüfung über %1</translation>
    </message>
    <message>
        <source>because of %1</source>
        <extracomment>Reason in the record of the thresholds; %1 file name</extracomment>
        <translation>wegen %1</translation>
    </message>
</context>
<context>
    <name>handful::ui::ReviewRowDelegate</name>
    <message>
        <source>%1, said %2</source>
        <extracomment>%1 the user&apos;s label, %2 what the inspection says</extracomment>
        <translation>%1, Urteil %2</translation>
    </message>
</context>
<context>
    <name>handful::ui::RunChart</name>
    <message>
        <source>Training run</source>
        <extracomment>Axis of a chart; fine-tuning is done several times, each time on other images</extracomment>
        <translation>Trainingslauf</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 the name of a line in a chart, %2 its newest value</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>handful::ui::ScoreHistogram</name>
    <message>
        <source>Histogram of the scores</source>
        <translation>Histogramm der Scores</translation>
    </message>
    <message>
        <source>No scores yet</source>
        <translation>Noch keine Scores</translation>
    </message>
    <message>
        <source>Score (1 = a typical good part, logarithmic) →</source>
        <translation>Score (1 = typisches Gutteil, logarithmisch) →</translation>
    </message>
    <message>
        <source>Score (1 = a typical good part) →</source>
        <translation>Score (1 = typisches Gutteil) →</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>NG above %1</source>
        <extracomment>On the line where OK ends; %1 a score</extracomment>
        <translation>NG über %1</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <extracomment>%1 file name, %2 label, %3 score</extracomment>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>%1 to %2, %3: %4</source>
        <extracomment>%1 and %2 scores, %3 a label, %4 &quot;5 images&quot;</extracomment>
        <translation>%1 bis %2, %3: %4</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>Als Bild kopieren</translation>
    </message>
    <message>
        <source>Copy the scores as CSV</source>
        <translation>Scores als CSV kopieren</translation>
    </message>
    <message>
        <source>NG begins above %1.</source>
        <extracomment>%1 a score</extracomment>
        <translation>NG beginnt über %1.</translation>
    </message>
    <message>
        <source>Review begins above %1.</source>
        <extracomment>%1 a score</extracomment>
        <translation>Die Nachprüfung beginnt über %1.</translation>
    </message>
    <message>
        <source>There is no review band.</source>
        <translation>Es gibt keinen Bereich zur Nachprüfung.</translation>
    </message>
    <message>
        <source>Arrow keys move the NG line, Tab goes to the review line.</source>
        <translation>Die Pfeiltasten verschieben die NG-Linie, Tab führt zur Linie der Nachprüfung.</translation>
    </message>
    <message>
        <source>Arrow keys move the review line, Tab goes to the NG line.</source>
        <translation>Die Pfeiltasten verschieben die Linie der Nachprüfung, Tab führt zur NG-Linie.</translation>
    </message>
    <message>
        <source>review above %1</source>
        <extracomment>On the line where review begins; %1 a score</extracomment>
        <translation>Nachprüfung über %1</translation>
    </message>
    <message>
        <source>no review</source>
        <extracomment>On the line where review begins, if it is the NG line</extracomment>
        <translation>keine Nachprüfung</translation>
    </message>
</context>
<context>
    <name>handful::ui::ScreenshotTour</name>
    <message>
        <source>Deeper scratches only, agreed with the customer</source>
        <translation>Nur tiefere Kratzer, mit dem Kunden vereinbart</translation>
    </message>
    <message>
        <source>A step of the tour did not end: %1.</source>
        <translation>Ein Schritt des Rundgangs endete nicht: %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>handful::ui::SetupPage</name>
    <message>
        <source>Set up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>One button: the inspection learns what your good parts have in common.</source>
        <translation>Ein Knopf: Die Prüfung lernt, was Ihre Gutteile gemeinsam haben.</translation>
    </message>
    <message>
        <source>Set up again</source>
        <translation>Neu einrichten</translation>
    </message>
    <message>
        <source>Good images</source>
        <translation>Gute Bilder</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>1.  A network that has seen millions of pictures looks at every good part.</source>
        <translation>1.  Ein Netz, das Millionen von Bildern gesehen hat, betrachtet jedes Gutteil.</translation>
    </message>
    <message>
        <source>2.  Each good image is left out in turn and judged by an inspection that has not seen it: that is how the threshold is found, without a single defect.</source>
        <translation>2.  Jedes gute Bild wird einmal weggelassen und von einer Prüfung beurteilt, die es nicht kennt: So wird die Schwelle ohne einen einzigen Fehler gefunden.</translation>
    </message>
    <message>
        <source>3.  Images of defects, if you have some, are scored afterwards. They teach nothing.</source>
        <translation>3.  Bilder von Fehlern, falls vorhanden, werden danach bewertet. Gelernt wird aus ihnen nichts.</translation>
    </message>
    <message>
        <source>Setting up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>You can go on labelling meanwhile; the set-up keeps what it started with.</source>
        <translation>Sie können inzwischen weiter kennzeichnen; das Einrichten behält, womit es begann.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>The good images, each scored by an inspection that has not seen it</source>
        <translation>Die guten Bilder, jedes von einer Prüfung bewertet, die es nicht kennt</translation>
    </message>
    <message>
        <source>Have a second look: the good images that stand out most</source>
        <translation>Noch einmal hinsehen: die auffälligsten guten Bilder</translation>
    </message>
    <message>
        <source>Good images, the highest scores first</source>
        <translation>Gute Bilder, höchste Scores zuerst</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Good parts that may be called NG</source>
        <translation>Gutteile, die NG heißen dürfen</translation>
    </message>
    <message>
        <source>Good parts that may be called NG, in per cent</source>
        <translation>Gutteile, die NG heißen dürfen, in Prozent</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>The threshold is placed so that about this share of good parts is lost.</source>
        <translation>Die Schwelle wird so gelegt, dass etwa dieser Anteil der Gutteile verloren geht.</translation>
    </message>
    <message>
        <source>Computed on</source>
        <translation>Gerechnet auf</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>Continue to Review</source>
        <translation>Weiter zur Durchsicht</translation>
    </message>
    <message>
        <source>Setting up needs at least two images of good parts. Add some on the page Images.</source>
        <translation>Zum Einrichten braucht es mindestens zwei Bilder von Gutteilen. Fügen Sie auf der Seite Bilder welche hinzu.</translation>
    </message>
    <message>
        <source>Enough to try. With fewer than four the threshold is provisional.</source>
        <translation>Genug zum Ausprobieren. Mit weniger als vier ist die Schwelle vorläufig.</translation>
    </message>
    <message>
        <source>Enough to start; ten make the threshold surer.</source>
        <translation>Genug für den Anfang; zehn machen die Schwelle sicherer.</translation>
    </message>
    <message>
        <source>Enough for a good start.</source>
        <translation>Genug für einen guten Anfang.</translation>
    </message>
    <message numerus="yes">
        <source>Set up from %n good image(s).</source>
        <translation>
            <numerusform>Aus %n guten Bild eingerichtet.</numerusform>
            <numerusform>Aus %n guten Bildern eingerichtet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set up from %n good image(s) in %1.</source>
        <translation>
            <numerusform>Aus %n guten Bild eingerichtet, in %1.</numerusform>
            <numerusform>Aus %n guten Bildern eingerichtet, in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation>%1 %2.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Network: %1, fine-tuned to your part.</source>
        <translation>Netz: %1, auf Ihr Teil feinabgestimmt.</translation>
    </message>
    <message>
        <source>Network: %1, as it was pretrained.</source>
        <translation>Netz: %1, wie vortrainiert.</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Variation and defects …</source>
        <translation>Schwankung und Fehler …</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 a preset, %2 &quot;about 40 s&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>A set-up was interrupted; with the same images and settings it goes on from there.</source>
        <translation>Ein Einrichten wurde unterbrochen; mit denselben Bildern und Einstellungen geht es dort weiter.</translation>
    </message>
    <message>
        <source>Fine-tuned on: %1</source>
        <extracomment>%1 &quot;CPU, 2 threads&quot; or the name of a graphics card</extracomment>
        <translation>Feinabgestimmt auf: %1</translation>
    </message>
</context>
<context>
    <name>handful::ui::SetupPlan</name>
    <message>
        <source>What counts as variation, what as a defect …</source>
        <translation>Was als Schwankung gilt und was als Fehler …</translation>
    </message>
</context>
<context>
    <name>handful::ui::StageList</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 done, %2 in all</extracomment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>handful::ui::StepButton</name>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Step %1, %2: %3</source>
        <extracomment>%1 number, %2 name and %3 state of a step</extracomment>
        <translation>Schritt %1, %2: %3</translation>
    </message>
</context>
<context>
    <name>handful::ui::StepList</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>handful::ui::ThresholdCurves</name>
    <message>
        <source>No image is labelled NG, so nobody can say what a line would miss. Add a few images of defects, label them NG, and the sweep over all lines appears here.</source>
        <translation>Kein Bild ist als NG gekennzeichnet, deshalb kann niemand sagen, was eine Linie übersähe. Fügen Sie einige Bilder von Fehlern hinzu und kennzeichnen Sie sie als NG; dann erscheint hier der Durchgang durch alle Linien.</translation>
    </message>
    <message numerus="yes">
        <source>good parts lost (of %n)</source>
        <extracomment>Name of a curve; %n good images</extracomment>
        <translation>
            <numerusform>verlorene Gutteile (von %n)</numerusform>
            <numerusform>verlorene Gutteile (von %n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>defects missed (of %n)</source>
        <extracomment>Name of a curve; %n images of defects</extracomment>
        <translation>
            <numerusform>übersehene Fehler (von %n)</numerusform>
            <numerusform>übersehene Fehler (von %n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Where NG begins: score →</source>
        <translation>Wo NG beginnt: Score →</translation>
    </message>
    <message>
        <source>share, with 95 % intervals</source>
        <translation>Anteil, mit 95-%-Intervallen</translation>
    </message>
    <message>
        <source>The ROC curve needs images of both kinds, and none is labelled NG. Add a few images of defects and label them NG.</source>
        <translation>Die ROC-Kurve braucht Bilder beider Arten, und keines ist als NG gekennzeichnet. Fügen Sie einige Bilder von Fehlern hinzu und kennzeichnen Sie sie als NG.</translation>
    </message>
    <message>
        <source>AUROC %1 (%2 to %3), %4 good images and %5 defects</source>
        <extracomment>Name of the ROC curve; AUROC, a number from %1; %2 to %3 its uncertainty, %4 and %5 how many</extracomment>
        <translation>AUROC %1 (%2 bis %3), %4 gute Bilder und %5 Fehler</translation>
    </message>
    <message>
        <source>Good parts lost →</source>
        <translation>Verlorene Gutteile →</translation>
    </message>
    <message>
        <source>defects caught</source>
        <translation>gefundene Fehler</translation>
    </message>
</context>
<context>
    <name>handful::ui::ThresholdPage</name>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Then the scores of your images appear here, with the line that the good ones recommend.</source>
        <translation>Danach erscheinen hier die Scores Ihrer Bilder, mit der Linie, die die guten empfehlen.</translation>
    </message>
    <message>
        <source>Reason for the next change</source>
        <translation>Grund der nächsten Änderung</translation>
    </message>
    <message>
        <source>Reason for the next change, for the record (optional)</source>
        <translation>Grund der nächsten Änderung, fürs Protokoll (freiwillig)</translation>
    </message>
    <message>
        <source>Good parts lost</source>
        <translation>Verlorene Gutteile</translation>
    </message>
    <message>
        <source>Defects missed</source>
        <translation>Übersehene Fehler</translation>
    </message>
    <message>
        <source>How this line was found</source>
        <translation>Wie diese Linie gefunden wurde</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 &quot;up to 15 % (95 %)&quot;, %2 &quot;from 12 good images&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No image is labelled NG, so nothing can be said about missed defects. A few images of defects would change that.</source>
        <translation>Kein Bild ist als NG gekennzeichnet, deshalb lässt sich über übersehene Fehler nichts sagen. Schon wenige Bilder von Fehlern ändern das.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 of %2 pictures</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>On record: %n line(s), the last of %1 at %2.</source>
        <extracomment>%1 number of entries, %2 date and time, %3 a score</extracomment>
        <translation>
            <numerusform>Protokolliert: %n Linie, zuletzt am %1 bei %2.</numerusform>
            <numerusform>Protokolliert: %n Linien, zuletzt am %1 bei %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason: %1.</source>
        <extracomment>%1 the reason that the user gave</extracomment>
        <translation>Grund: %1.</translation>
    </message>
    <message>
        <source>Where does OK end? Drag the lines, or say what matters most.</source>
        <translation>Wo endet OK? Ziehen Sie die Linien, oder sagen Sie, was am wichtigsten ist.</translation>
    </message>
    <message>
        <source>What every line would do</source>
        <translation>Was jede Linie täte</translation>
    </message>
    <message>
        <source>ROC curve</source>
        <translation>ROC-Kurve</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Every line</source>
        <translation>Jede Linie</translation>
    </message>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>Compare two set-ups …</source>
        <translation>Zwei Einrichtungen vergleichen …</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the chart</source>
        <translation>Das Diagramm kopieren</translation>
    </message>
    <message>
        <source>As picture</source>
        <translation>Als Bild</translation>
    </message>
    <message>
        <source>As CSV</source>
        <translation>Als CSV</translation>
    </message>
    <message>
        <source>NG begins at the recommended line. No review.</source>
        <translation>NG beginnt an der empfohlenen Linie. Keine Nachprüfung.</translation>
    </message>
    <message>
        <source>NG begins at the recommended line, and review well below it.</source>
        <translation>NG beginnt an der empfohlenen Linie, die Nachprüfung weit darunter.</translation>
    </message>
    <message>
        <source>There is only one set-up of this part yet.</source>
        <translation>Von diesem Teil gibt es bisher nur eine Einrichtung.</translation>
    </message>
    <message>
        <source>above: %1</source>
        <extracomment>Under a line; %1 &quot;2 of 12 (2 % to 48 %)&quot;</extracomment>
        <translation>darüber: %1</translation>
    </message>
    <message>
        <source>below: %1</source>
        <extracomment>Under a line; %1 &quot;2 of 12 (2 % to 48 %)&quot;</extracomment>
        <translation>darunter: %1</translation>
    </message>
    <message>
        <source>Not said OK, with review: %1.</source>
        <extracomment>%1 &quot;11 % expected&quot;</extracomment>
        <translation>Nicht als OK beurteilt, mit Nachprüfung: %1.</translation>
    </message>
    <message>
        <source>Recommended line</source>
        <translation>Empfohlene Linie</translation>
    </message>
    <message>
        <source>Drawn by the preset “%1”. The rate is what the scores of the good images say about a line in this place.</source>
        <extracomment>%1 &quot;few false rejects&quot;</extracomment>
        <translation>Von der Vorgabe „%1“ gezogen. Die Rate ist, was die Scores der guten Bilder über eine Linie an dieser Stelle sagen.</translation>
    </message>
    <message>
        <source>Preset: %1.</source>
        <extracomment>%1 &quot;few false rejects&quot;</extracomment>
        <translation>Vorgabe: %1.</translation>
    </message>
    <message>
        <source>Continue to Verify</source>
        <translation>Weiter zur Verifizierung</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>NG begins above the recommended line, where the spread of the scores would keep the accepted rate with 95 % certainty. No review.</source>
        <translation>NG beginnt über der empfohlenen Linie, dort, wo die Streuung der Scores die akzeptierte Rate mit 95 % Sicherheit einhielte. Keine Nachprüfung.</translation>
    </message>
    <message>
        <source>One-sided: with 95 % certainty no more good parts are lost than this. The shares in the chart and the table are counted on your images, with two-sided 95 % intervals.</source>
        <translation>Einseitig: Mit 95 % Sicherheit gehen nicht mehr gute Teile verloren als dies. Die Anteile im Diagramm und in der Tabelle sind an Ihren Bildern gezählt, mit zweiseitigen 95-%-Intervallen.</translation>
    </message>
    <message>
        <source>Most of the known defects pass: lower the lines, or look for good images that score far above the others.</source>
        <translation>Die meisten bekannten Fehler gehen durch: Senken Sie die Linien, oder suchen Sie gute Bilder, deren Score weit über dem der anderen liegt.</translation>
    </message>
</context>
<context>
    <name>handful::ui::ThresholdText</name>
    <message>
        <source>no promise yet</source>
        <translation>noch keine Zusage</translation>
    </message>
    <message>
        <source>%1 expected</source>
        <extracomment>%1 a rate</extracomment>
        <translation>%1 erwartet</translation>
    </message>
    <message>
        <source>up to %1 (95 %)</source>
        <extracomment>%1 a rate; (95 %) is the confidence of the bound</extracomment>
        <translation>bis zu %1 (95 %)</translation>
    </message>
    <message numerus="yes">
        <source>from %n good image(s)</source>
        <translation>
            <numerusform>aus %n guten Bild</numerusform>
            <numerusform>aus %n guten Bildern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %n good image(s) no promise about false rejects can be made. Four or more allow one.</source>
        <translation>
            <numerusform>Aus %n guten Bild lässt sich über verlorene Gutteile nichts zusagen. Ab vier geht es.</numerusform>
            <numerusform>Aus %n guten Bildern lässt sich über verlorene Gutteile nichts zusagen. Ab vier geht es.</numerusform>
        </translation>
    </message>
    <message>
        <source>Good parts lost: %1, %2.</source>
        <translation>Verlorene Gutteile: %1, %2.</translation>
    </message>
    <message>
        <source>Good parts lost: %1, %2, %3.</source>
        <translation>Verlorene Gutteile: %1, %2, %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n more good image(s) without a false reject would prove %1 at 95 %.</source>
        <translation>
            <numerusform>%n weiteres gutes Bild ohne Fehlurteil würde %1 zu 95 % beweisen.</numerusform>
            <numerusform>%n weitere gute Bilder ohne Fehlurteil würden %1 zu 95 % beweisen.</numerusform>
        </translation>
    </message>
    <message>
        <source>at most %1</source>
        <extracomment>%1 a rate</extracomment>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>%1 of %2 (%3 to %4)</source>
        <extracomment>%1 of %2 pictures; %3 and %4 rates, the ends of the interval</extracomment>
        <translation>%1 von %2 (%3 bis %4)</translation>
    </message>
    <message>
        <source>%1 to %2 (95 %)</source>
        <extracomment>%1 and %2 rates; (95 %) is the confidence of the interval</extracomment>
        <translation>%1 bis %2 (95 %)</translation>
    </message>
    <message numerus="yes">
        <source>With %n more good image(s) the %1 would be counted instead of estimated from the spread; with %2 more, none of them lost, it would be proven at 95 %.</source>
        <extracomment>%n images; %1 a rate, %2 how many more</extracomment>
        <translation>
            <numerusform>Mit %n weiteren guten Bild würden die %1 gezählt statt aus der Streuung geschätzt; mit %2 weiteren, von denen keines verloren geht, wären sie zu 95 % bewiesen.</numerusform>
            <numerusform>Mit %n weiteren guten Bildern würden die %1 gezählt statt aus der Streuung geschätzt; mit %2 weiteren, von denen keines verloren geht, wären sie zu 95 % bewiesen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handful::ui::TrainingChart</name>
    <message>
        <source>What it learns</source>
        <translation>Was es lernt</translation>
    </message>
    <message>
        <source>Still to learn (loss)</source>
        <translation>Noch zu lernen</translation>
    </message>
    <message>
        <source>Variety of the good images</source>
        <translation>Vielfalt der Gutbilder</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>independent differences</source>
        <translation>unabhängige Unterschiede</translation>
    </message>
    <message>
        <source>likeness (1 = all the same)</source>
        <translation>Ähnlichkeit (1 = alle gleich)</translation>
    </message>
    <message>
        <source>Chart of the fine-tuning</source>
        <translation>Diagramm der Feinabstimmung</translation>
    </message>
    <message>
        <source>Fine-tuning begins as soon as the good images have been looked at.</source>
        <translation>Die Feinabstimmung beginnt, sobald die Gutbilder betrachtet sind.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>all together, weighted</source>
        <translation>alles zusammen, gewichtet</translation>
    </message>
    <message>
        <source>Training run %1 of %2, step %3 of %4, about %5 left</source>
        <extracomment>%1 and %2 number of the run and of all runs, %3 and %4 of steps, %5 &quot;24 s&quot;</extracomment>
        <translation>Trainingslauf %1 von %2, Schritt %3 von %4, noch etwa %5</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>Als Bild kopieren</translation>
    </message>
    <message>
        <source>Copy the numbers as CSV</source>
        <translation>Die Zahlen als CSV kopieren</translation>
    </message>
</context>
<context>
    <name>handful::ui::VerificationText</name>
    <message>
        <source>No image of a good part was among them, so nothing is said about good parts lost.</source>
        <translation>Kein Bild eines Gutteils war darunter; über verlorene Gutteile ist damit nichts gesagt.</translation>
    </message>
    <message>
        <source>Good parts called NG: %1. The set-up had too few good images for a promise.</source>
        <extracomment>%1 &quot;1 of 40 (0.1 % to 13 %)&quot;</extracomment>
        <translation>Gutteile mit Urteil NG: %1. Die Einrichtung hatte zu wenige gute Bilder für ein Versprechen.</translation>
    </message>
    <message>
        <source>Good parts called NG: %1, in line with the promised %2.</source>
        <extracomment>%1 &quot;1 of 40 (0.1 % to 13 %)&quot;, %2 a rate</extracomment>
        <translation>Gutteile mit Urteil NG: %1, im Einklang mit den versprochenen %2.</translation>
    </message>
    <message>
        <source>Good parts called NG: %1, more than the expected %2, but not beyond the %3 that the few good images of the set-up left open.</source>
        <extracomment>%1 &quot;6 of 40 (5.7 % to 30 %)&quot;, %2 and %3 rates</extracomment>
        <translation>Gutteile mit Urteil NG: %1, mehr als die erwarteten %2, aber nicht mehr als die %3, die die wenigen guten Bilder der Einrichtung offenließen.</translation>
    </message>
    <message>
        <source>Good parts called NG: %1, more than the promised %2.</source>
        <extracomment>%1 &quot;20 of 40 (34 % to 66 %)&quot;, %2 a rate</extracomment>
        <translation>Gutteile mit Urteil NG: %1, mehr als die versprochenen %2.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 of %2 defects of the project</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>No image of a defect was among them, so nothing is said about missed defects.</source>
        <translation>Kein Bild eines Fehlers war darunter; über übersehene Fehler ist damit nichts gesagt.</translation>
    </message>
    <message>
        <source>Defects called OK: %1. Nothing had been promised, because the project has no image labelled NG.</source>
        <extracomment>%1 &quot;6 of 20 (12 % to 54 %)&quot;</extracomment>
        <translation>Fehler mit Urteil OK: %1. Versprochen war nichts, weil das Projekt kein als NG gekennzeichnetes Bild hat.</translation>
    </message>
    <message>
        <source>Defects called OK: %1, in line with the %2 of the project.</source>
        <extracomment>%1 &quot;6 of 20 (12 % to 54 %)&quot;, %2 &quot;4 of 18&quot;</extracomment>
        <translation>Fehler mit Urteil OK: %1, im Einklang mit %2 im Projekt.</translation>
    </message>
    <message>
        <source>Defects called OK: %1, more than the %2 of the project, but not beyond the %3 that so few leave open.</source>
        <extracomment>%1 &quot;10 of 20 (27 % to 73 %)&quot;, %2 &quot;2 of 10&quot;, %3 a rate</extracomment>
        <translation>Fehler mit Urteil OK: %1, mehr als %2 im Projekt, aber nicht mehr als die %3, die so wenige offenlassen.</translation>
    </message>
    <message>
        <source>Defects called OK: %1, more than the %2 of the project.</source>
        <extracomment>%1 &quot;18 of 20 (68 % to 99 %)&quot;, %2 &quot;2 of 10&quot;</extracomment>
        <translation>Fehler mit Urteil OK: %1, mehr als %2 im Projekt.</translation>
    </message>
    <message>
        <source>Look at the good parts called NG: if they are good, add images like them to the set-up, which has not seen what they show, and set up again.</source>
        <translation>Sehen Sie sich die Gutteile mit Urteil NG an: Sind sie wirklich gut, nehmen Sie solche Bilder in die Einrichtung auf, die das noch nicht gesehen hat, und richten Sie neu ein.</translation>
    </message>
    <message>
        <source>Look at the defects called OK: if their heat maps show them, move the line on the page Threshold; if not, look at a smaller region of the part.</source>
        <translation>Sehen Sie sich die Fehler mit Urteil OK an: Zeigt ihre Heatmap sie, verschieben Sie die Linie auf der Seite Schwelle; wenn nicht, betrachten Sie einen kleineren Bereich des Teils.</translation>
    </message>
    <message>
        <source>Then verify with other images: these will have had their part in it.</source>
        <translation>Verifizieren Sie danach mit anderen Bildern: Diese haben dann ihren Anteil daran gehabt.</translation>
    </message>
    <message>
        <source>The lines were moved after this verification, so it no longer speaks for them. If these images were the reason, verify with others.</source>
        <translation>Die Linien wurden nach dieser Verifizierung verschoben; sie spricht nicht mehr für sie. Waren diese Bilder der Grund, verifizieren Sie mit anderen.</translation>
    </message>
    <message>
        <source>The part was set up again after this verification, so it no longer speaks for the inspection.</source>
        <translation>Das Teil wurde nach dieser Verifizierung neu eingerichtet; sie spricht nicht mehr für die Prüfung.</translation>
    </message>
    <message>
        <source>Verification %1, %2</source>
        <translation>Verifizierung %1, %2</translation>
    </message>
    <message>
        <source>Verification %1, %2, by %3</source>
        <translation>Verifizierung %1, %2, von %3</translation>
    </message>
    <message>
        <source>Set-up %1, NG above %2</source>
        <extracomment>%1 a number, %2 a score</extracomment>
        <translation>Einrichtung %1, NG über %2</translation>
    </message>
    <message>
        <source>Review above %1</source>
        <extracomment>%1 a score</extracomment>
        <translation>Nachprüfung über %1</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) inspected</source>
        <translation>
            <numerusform>%n Bild geprüft</numerusform>
            <numerusform>%n Bilder geprüft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) cannot be read and count nowhere</source>
        <translation>
            <numerusform>%n Bild ist nicht lesbar und zählt nirgends</numerusform>
            <numerusform>%n Bilder sind nicht lesbar und zählen nirgends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) left out, because the set-up or this verification has them already:</source>
        <translation>
            <numerusform>%n Bild ausgelassen, weil die Einrichtung oder diese Verifizierung es schon hat:</numerusform>
            <numerusform>%n Bilder ausgelassen, weil die Einrichtung oder diese Verifizierung sie schon hat:</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is the same as %2</source>
        <extracomment>%1 and %2 file names</extracomment>
        <translation>%1 ist dasselbe wie %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handful::ui::VerifiedImages</name>
    <message>
        <source>Images of the verification</source>
        <translation>Bilder der Verifizierung</translation>
    </message>
    <message>
        <source>Image with its heat map</source>
        <translation>Bild mit seiner Heatmap</translation>
    </message>
    <message>
        <source>Images by score</source>
        <translation>Bilder nach Score</translation>
    </message>
    <message>
        <source>Previous image</source>
        <translation>Vorheriges Bild</translation>
    </message>
    <message>
        <source>Next image</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <source>Opacity of the heat map</source>
        <translation>Deckkraft der Heatmap</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Heatmap</translation>
    </message>
    <message>
        <source>Is %1, said %2: score %3, NG above %4</source>
        <extracomment>%1 what the image is, %2 what the inspection said, %3 and %4 scores</extracomment>
        <translation>Ist %1, Urteil %2: Score %3, NG über %4</translation>
    </message>
</context>
<context>
    <name>handful::ui::VerifiedListModel</name>
    <message>
        <source>%1, is %2, said %3</source>
        <extracomment>%1 file name, %2 what the image is, %3 what the inspection said of it</extracomment>
        <translation>%1, ist %2, Urteil %3</translation>
    </message>
</context>
<context>
    <name>handful::ui::VerifyPage</name>
    <message>
        <source>Verify</source>
        <translation>Verifizieren</translation>
    </message>
    <message>
        <source>Does it keep its promise on images that it has never seen?</source>
        <translation>Hält die Prüfung ihr Versprechen bei Bildern, die sie nie gesehen hat?</translation>
    </message>
    <message>
        <source>Then images that had no part in it show what it is worth.</source>
        <translation>Danach zeigen Bilder, die daran keinen Anteil hatten, was sie taugt.</translation>
    </message>
    <message>
        <source>Back to the last result</source>
        <translation>Zurück zum letzten Ergebnis</translation>
    </message>
    <message>
        <source>None of these images is new.</source>
        <translation>Keines dieser Bilder ist neu.</translation>
    </message>
    <message>
        <source>Drop images here that had no part in the set-up.</source>
        <translation>Ziehen Sie Bilder hierher, die am Einrichten keinen Anteil hatten.</translation>
    </message>
    <message>
        <source>Good parts and defects, in folders that are called so. Forty good ones say much, ten a little. Images of the set-up are recognised and left out. This step is optional.</source>
        <translation>Gutteile und Fehler, in Ordnern, die so heißen. Vierzig gute sagen viel, zehn ein wenig. Bilder der Einrichtung werden erkannt und ausgelassen. Dieser Schritt ist freiwillig.</translation>
    </message>
    <message>
        <source>Folder …</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>Good parts …</source>
        <translation>Gutteile …</translation>
    </message>
    <message>
        <source>Defects …</source>
        <translation>Fehler …</translation>
    </message>
    <message>
        <source>Scores of the new images</source>
        <translation>Scores der neuen Bilder</translation>
    </message>
    <message>
        <source>Images to verify with</source>
        <translation>Bilder zum Verifizieren</translation>
    </message>
    <message>
        <source>Start over with others</source>
        <translation>Neu beginnen mit anderen</translation>
    </message>
    <message>
        <source>Add good parts …</source>
        <translation>Gutteile hinzufügen …</translation>
    </message>
    <message>
        <source>Add defects …</source>
        <translation>Fehler hinzufügen …</translation>
    </message>
    <message>
        <source>On record</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Images that had no part in the set-up</source>
        <translation>Bilder, die am Einrichten keinen Anteil hatten</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.tif *.tiff *.bmp)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.tif *.tiff *.bmp)</translation>
    </message>
    <message numerus="yes">
        <source>Inspect %n image(s)</source>
        <translation>
            <numerusform>%n Bild prüfen</numerusform>
            <numerusform>%n Bilder prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue to Export</source>
        <translation>Weiter zum Export</translation>
    </message>
    <message>
        <source>Inspect them again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>The images are being inspected …</source>
        <translation>Die Bilder werden geprüft …</translation>
    </message>
    <message>
        <source>Ready to be inspected, as the line PC would do it.</source>
        <translation>Bereit zur Prüfung, so wie der Linien-PC sie vornimmt.</translation>
    </message>
    <message>
        <source>The verdicts are compared with what the folders say, and with what the set-up promised. The result stays with the project.</source>
        <translation>Die Urteile werden mit den Ordnernamen verglichen und mit dem, was die Einrichtung versprochen hat. Das Ergebnis bleibt beim Projekt.</translation>
    </message>
    <message>
        <source>%1 OK, %2 NG, %3 unlabelled</source>
        <extracomment>Counts of images</extracomment>
        <translation>%1 OK, %2 NG, %3 offen</translation>
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
        <translation>offen</translation>
    </message>
    <message>
        <source>review</source>
        <translation>Nachprüfung</translation>
    </message>
    <message>
        <source>Reading the images</source>
        <translation>Bilder lesen</translation>
    </message>
    <message>
        <source>Fine-tuning the network</source>
        <translation>Netz feinabstimmen</translation>
    </message>
    <message>
        <source>Looking at the good parts</source>
        <translation>Gutteile betrachten</translation>
    </message>
    <message>
        <source>Learning what is normal</source>
        <translation>Lernen, was normal ist</translation>
    </message>
    <message>
        <source>Leaving out each image in turn</source>
        <translation>Jedes Bild einmal weglassen</translation>
    </message>
    <message>
        <source>Scoring the images</source>
        <translation>Bilder bewerten</translation>
    </message>
    <message>
        <source>Writing and checking the package</source>
        <translation>Paket schreiben und prüfen</translation>
    </message>
    <message>
        <source>cannot be read and was left out</source>
        <translation>ist nicht lesbar und wurde weggelassen</translation>
    </message>
    <message>
        <source>shows the same pixels as an earlier image and was left out</source>
        <translation>zeigt dieselben Pixel wie ein früheres Bild und wurde weggelassen</translation>
    </message>
    <message>
        <source>is almost the same picture as an earlier one</source>
        <translation>ist fast dasselbe Bild wie ein früheres</translation>
    </message>
    <message>
        <source>has another size than the first image and was resized</source>
        <translation>hat eine andere Größe als das erste Bild und wurde angepasst</translation>
    </message>
    <message>
        <source>has another aspect ratio and is seen distorted</source>
        <translation>hat ein anderes Seitenverhältnis und wird verzerrt gesehen</translation>
    </message>
    <message>
        <source>is much less sharp than the others</source>
        <translation>ist viel unschärfer als die anderen</translation>
    </message>
    <message>
        <source>is very dark</source>
        <translation>ist sehr dunkel</translation>
    </message>
    <message>
        <source>is overexposed</source>
        <translation>ist überbelichtet</translation>
    </message>
    <message>
        <source>With fewer than four good images the threshold is provisional.</source>
        <translation>Mit weniger als vier guten Bildern ist die Schwelle vorläufig.</translation>
    </message>
    <message>
        <source>The network was used as it was pretrained; this build of Handful cannot fine-tune it.</source>
        <translation>Das Netz wurde wie vortrainiert verwendet; diese Ausgabe von Handful kann es nicht feinabstimmen.</translation>
    </message>
    <message>
        <source>same picture twice</source>
        <translation>dasselbe Bild doppelt</translation>
    </message>
    <message>
        <source>almost the same picture twice</source>
        <translation>fast dasselbe Bild doppelt</translation>
    </message>
    <message>
        <source>another size</source>
        <translation>andere Größe</translation>
    </message>
    <message>
        <source>not sharp</source>
        <translation>unscharf</translation>
    </message>
    <message>
        <source>too dark</source>
        <translation>zu dunkel</translation>
    </message>
    <message>
        <source>too bright</source>
        <translation>zu hell</translation>
    </message>
    <message>
        <source>Found by counting: each good image was scored by an inspection that had not seen it.</source>
        <translation>Durch Zählen gefunden: Jedes gute Bild wurde von einer Prüfung bewertet, die es nicht kannte.</translation>
    </message>
    <message>
        <source>Estimated from the spread of the good images, each scored by an inspection that had not seen it. Assumes that the logarithm of the scores is normally distributed.</source>
        <translation>Aus der Streuung der guten Bilder geschätzt, jedes von einer Prüfung bewertet, die es nicht kannte. Setzt voraus, dass der Logarithmus der Scores normalverteilt ist.</translation>
    </message>
    <message>
        <source>The highest score of a good image.</source>
        <translation>Der höchste Score eines guten Bildes.</translation>
    </message>
    <message>
        <source>Provisional: fewer than four good images allow no promise.</source>
        <translation>Vorläufig: Weniger als vier gute Bilder erlauben keine Zusage.</translation>
    </message>
    <message>
        <source>Drawn by hand: the rate comes from counting the good images alone. That assumes nothing and so promises less than the recommended line.</source>
        <translation>Von Hand gezogen: Die Rate stammt allein aus dem Zählen der guten Bilder. Das setzt nichts voraus und sagt deshalb weniger zu als die empfohlene Linie.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message numerus="yes">
        <source>CPU, %n thread(s)</source>
        <translation>
            <numerusform>CPU, %n Thread</numerusform>
            <numerusform>CPU, %n Threads</numerusform>
        </translation>
    </message>
    <message>
        <source>Rendering the sample part</source>
        <translation>Beispielteil wird gezeichnet</translation>
    </message>
    <message>
        <source>scores far above the other good images and raises the threshold, so that more defects are missed. Is it really good?</source>
        <translation>hat einen weit höheren Score als die anderen guten Bilder und hebt die Schwelle, sodass mehr Fehler übersehen werden. Ist es wirklich gut?</translation>
    </message>
    <message>
        <source>Drawn by hand: the rate is estimated from the spread of the good images, as for the recommended line.</source>
        <translation>Von Hand gezogen: Die Rate ist wie bei der empfohlenen Linie aus der Streuung der guten Bilder geschätzt.</translation>
    </message>
    <message>
        <source>The fine-tuning came to nothing; the pretrained network is used.</source>
        <translation>Die Feinabstimmung ist misslungen; das vortrainierte Netz wird verwendet.</translation>
    </message>
    <message>
        <source>The memory of the graphics card was too small for whole batches; the training took them in parts, to the same result.</source>
        <translation>Der Speicher der Grafikkarte war zu klein für ganze Stapel; das Training hat sie in Teilen verarbeitet, mit demselben Ergebnis.</translation>
    </message>
    <message>
        <source>views of the same part pulled together</source>
        <translation>Ansichten eines Teils zusammengezogen</translation>
    </message>
    <message>
        <source>good images kept at their centre</source>
        <translation>Gutbilder bei ihrer Mitte gehalten</translation>
    </message>
    <message>
        <source>different good parts pulled together</source>
        <translation>verschiedene Gutteile zusammengezogen</translation>
    </message>
    <message>
        <source>defects pushed away</source>
        <translation>Fehler weggeschoben</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>Gründlich</translation>
    </message>
    <message>
        <source>foreign patch</source>
        <translation>fremdes Stück</translation>
    </message>
    <message>
        <source>foreign strip</source>
        <translation>fremder Streifen</translation>
    </message>
    <message>
        <source>scratch</source>
        <translation>Kratzer</translation>
    </message>
    <message>
        <source>stain or speck</source>
        <translation>Fleck</translation>
    </message>
    <message>
        <source>smeared spot</source>
        <translation>verwischte Stelle</translation>
    </message>
    <message>
        <source>wrong texture</source>
        <translation>falsche Textur</translation>
    </message>
    <message>
        <source>real defect, pasted</source>
        <translation>echter Fehler, eingefügt</translation>
    </message>
    <message>
        <source>Weight: views of a part together</source>
        <translation>Gewicht: Ansichten eines Teils zusammen</translation>
    </message>
    <message>
        <source>Weight: good images at their centre</source>
        <translation>Gewicht: Gutbilder bei ihrer Mitte</translation>
    </message>
    <message>
        <source>Weight: defects pushed away</source>
        <translation>Gewicht: Fehler weggeschoben</translation>
    </message>
    <message>
        <source>Weight: defects pushed away, by distance</source>
        <translation>Gewicht: Fehler weggeschoben, nach Abstand</translation>
    </message>
    <message>
        <source>Weight: views together, SimSiam form</source>
        <translation>Gewicht: Ansichten zusammen, SimSiam</translation>
    </message>
    <message>
        <source>Weight: different parts together</source>
        <translation>Gewicht: verschiedene Teile zusammen</translation>
    </message>
    <message>
        <source>Weight: views together, InfoNCE form</source>
        <translation>Gewicht: Ansichten zusammen, InfoNCE</translation>
    </message>
    <message>
        <source>Temperature of the contrastive terms</source>
        <translation>Temperatur der kontrastiven Terme</translation>
    </message>
    <message>
        <source>Margin beyond which a defect is far enough</source>
        <translation>Abstand, ab dem ein Fehler fern genug ist</translation>
    </message>
    <message>
        <source>Views as published (MSC)</source>
        <translation>Ansichten wie veröffentlicht (MSC)</translation>
    </message>
    <message>
        <source>Smallest crop, share of the area</source>
        <translation>Kleinster Ausschnitt, Flächenanteil</translation>
    </message>
    <message>
        <source>Colours changed, share of the views</source>
        <translation>Farben verändert, Anteil der Ansichten</translation>
    </message>
    <message>
        <source>Change of brightness</source>
        <translation>Änderung der Helligkeit</translation>
    </message>
    <message>
        <source>Change of contrast</source>
        <translation>Änderung des Kontrasts</translation>
    </message>
    <message>
        <source>Change of saturation</source>
        <translation>Änderung der Sättigung</translation>
    </message>
    <message>
        <source>Change of hue</source>
        <translation>Änderung des Farbtons</translation>
    </message>
    <message>
        <source>Made grey, share of the views</source>
        <translation>Grau, Anteil der Ansichten</translation>
    </message>
    <message>
        <source>Blurred, share of the views</source>
        <translation>Unscharf, Anteil der Ansichten</translation>
    </message>
    <message>
        <source>Largest blur in pixels</source>
        <translation>Größte Unschärfe in Pixeln</translation>
    </message>
    <message>
        <source>Longer side of a view in pixels</source>
        <translation>Längere Seite einer Ansicht in Pixeln</translation>
    </message>
    <message>
        <source>Views of each good image</source>
        <translation>Ansichten je Gutbild</translation>
    </message>
    <message>
        <source>Views kept for measuring the variety</source>
        <translation>Ansichten zum Messen der Vielfalt</translation>
    </message>
    <message>
        <source>Defects drawn on each good image</source>
        <translation>Gezeichnete Fehler je Gutbild</translation>
    </message>
    <message>
        <source>Smallest defect, share of the area</source>
        <translation>Kleinster Fehler, Flächenanteil</translation>
    </message>
    <message>
        <source>Largest defect, share of the area</source>
        <translation>Größter Fehler, Flächenanteil</translation>
    </message>
    <message>
        <source>SGD instead of AdamW</source>
        <translation>SGD statt AdamW</translation>
    </message>
    <message>
        <source>First group of layers that is trained</source>
        <translation>Erste Schichtgruppe, die trainiert wird</translation>
    </message>
    <message>
        <source>Steps of a training run</source>
        <translation>Schritte eines Trainingslaufs</translation>
    </message>
    <message>
        <source>Good images in a step</source>
        <translation>Gutbilder in einem Schritt</translation>
    </message>
    <message>
        <source>Defects in a step</source>
        <translation>Fehler in einem Schritt</translation>
    </message>
    <message>
        <source>Learning rate of the network</source>
        <translation>Lernrate des Netzes</translation>
    </message>
    <message>
        <source>Learning rate of the projection heads</source>
        <translation>Lernrate der Projektionsköpfe</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Gewichtsabnahme (Weight Decay)</translation>
    </message>
    <message>
        <source>Steps of warming up</source>
        <translation>Schritte zum Warmlaufen</translation>
    </message>
    <message>
        <source>Largest gradient</source>
        <translation>Größter Gradient</translation>
    </message>
    <message>
        <source>Stop below this share of the variety</source>
        <translation>Abbruch unter diesem Anteil der Vielfalt</translation>
    </message>
    <message>
        <source>Defect: %1</source>
        <extracomment>%1 a kind of defect: &quot;scratch&quot;</extracomment>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>The memory of the graphics card was too small for this training; it ran on the processor.</source>
        <translation>Der Speicher der Grafikkarte war zu klein für dieses Training; es lief auf dem Prozessor.</translation>
    </message>
    <message>
        <source>could not be aligned and is taken as it lies</source>
        <translation>ließ sich nicht ausrichten und wird so genommen, wie das Teil liegt</translation>
    </message>
    <message>
        <source>Defects as small as stated are not seen at their full size; a smaller region of interest sees smaller ones.</source>
        <translation>So kleine Fehler wie angegeben sieht das Netz nicht in voller Größe; ein kleinerer Prüfbereich lässt es kleinere sehen.</translation>
    </message>
    <message>
        <source>few false rejects</source>
        <translation>wenig Fehlausschuss</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>ausgewogen</translation>
    </message>
    <message>
        <source>few missed defects</source>
        <translation>wenig übersehene Fehler</translation>
    </message>
</context>
<context>
    <name>handful::ui::Workflow</name>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Opening the project</source>
        <translation>Projekt wird geöffnet</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>New part</source>
        <translation>Neues Teil</translation>
    </message>
    <message>
        <source>Sample project</source>
        <translation>Beispielprojekt</translation>
    </message>
    <message>
        <source>Sample part</source>
        <translation>Beispielteil</translation>
    </message>
    <message>
        <source>Rendering the sample part</source>
        <translation>Beispielteil wird gezeichnet</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Adding images</source>
        <translation>Bilder werden hinzugefügt</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Kennzeichnen</translation>
    </message>
    <message>
        <source>Remove images</source>
        <translation>Bilder entfernen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Setting up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>Bewerten</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>back to the recommended lines</source>
        <translation>zurück zu den empfohlenen Linien</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Verifizierung läuft</translation>
    </message>
    <message>
        <source>preset %1</source>
        <translation>Vorgabe %1</translation>
    </message>
    <message>
        <source>accepted false rejects %1</source>
        <translation>zugelassene Rate verlorener Gutteile %1</translation>
    </message>
    <message>
        <source>alignment on</source>
        <translation>Ausrichtung ein</translation>
    </message>
    <message>
        <source>alignment off</source>
        <translation>Ausrichtung aus</translation>
    </message>
    <message>
        <source>choice of the network</source>
        <translation>Wahl des Netzes</translation>
    </message>
    <message>
        <source>training options</source>
        <translation>Trainingsoptionen</translation>
    </message>
    <message>
        <source>what varies on the line</source>
        <translation>was an der Linie schwankt</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>%1 marked %2</source>
        <extracomment>What can be undone; %1 &quot;3 images&quot;, %2 a label</extracomment>
        <translation>%1 als %2 bewertet</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <extracomment>What can be undone; %1 &quot;3 images&quot;</extracomment>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Bereich</translation>
    </message>
</context>
</TS>
