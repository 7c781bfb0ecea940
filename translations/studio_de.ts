<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Words</name>
    <message>
        <source>1 node</source>
        <translation>1 Knoten</translation>
    </message>
    <message>
        <source>%1 nodes</source>
        <translation>%1 Knoten</translation>
    </message>
    <message>
        <source>1 cluster</source>
        <translation>1 Cluster</translation>
    </message>
    <message>
        <source>%1 clusters</source>
        <translation>%1 Cluster</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, node %2%3</source>
        <translation>%1, Knoten %2%3</translation>
    </message>
    <message>
        <source>%1, cluster %2</source>
        <translation>%1, Cluster %2</translation>
    </message>
    <message>
        <source>weight inside %1</source>
        <translation>Gewicht im Innern %1</translation>
    </message>
    <message>
        <source>in cluster %1 of %2</source>
        <translation>in Cluster %1 von %2</translation>
    </message>
    <message>
        <source>confidence %1</source>
        <translation>Sicherheit %1</translation>
    </message>
</context>
<context>
    <name>curves</name>
    <message>
        <source>A picture of curves is a .png or .svg file, not “%1”.</source>
        <translation>Ein Bild der Kurven ist eine .png- oder .svg-Datei, nicht „%1“.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Trains, inspects and samples multiresolution models of graphs.</source>
        <translation>Trainiert und untersucht Modelle von Graphen in mehreren Auflösungen und zieht Proben daraus.</translation>
    </message>
    <message>
        <source>Colours: light, dark or system.</source>
        <translation>Farben: light (hell), dark (dunkel) oder system.</translation>
    </message>
    <message>
        <source>Open a run.</source>
        <translation>Einen Lauf öffnen.</translation>
    </message>
    <message>
        <source>Write the curves of this run to the picture named next, and quit.</source>
        <translation>Die Kurven dieses Laufs in das danach genannte Bild schreiben und beenden.</translation>
    </message>
    <message>
        <source>Threads of the tensor library; 0: one, the fastest on small graphs.</source>
        <translation>Rechenfäden der Tensorbibliothek; 0: einer, auf kleinen Graphen am schnellsten.</translation>
    </message>
    <message>
        <source>Measure how quickly the window answers, print that, and quit.</source>
        <translation>Messen, wie schnell das Fenster antwortet, das Ergebnis ausgeben und beenden.</translation>
    </message>
    <message>
        <source>With --bench: how often everything is measured.</source>
        <translation>Mit --bench: wie oft alles gemessen wird.</translation>
    </message>
    <message>
        <source>With --bench: one JSON object.</source>
        <translation>Mit --bench: ein JSON-Objekt.</translation>
    </message>
    <message>
        <source>A data file, or builtin:NAME.</source>
        <translation>Eine Datei mit Daten, oder builtin:NAME.</translation>
    </message>
    <message>
        <source>Show the window, print how long that and its first page took, and quit.</source>
        <translation>Das Fenster zeigen, ausgeben, wie lange das und seine erste Seite dauerten, und beenden.</translation>
    </message>
</context>
<context>
    <name>strata::app</name>
    <message>
        <source>%1 graphs/s</source>
        <translation>%1 Graphen/s</translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation>Verlust %1</translation>
    </message>
</context>
<context>
    <name>strata::app::CommandPalette</name>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>No command is called that.</source>
        <translation>So heißt kein Befehl.</translation>
    </message>
</context>
<context>
    <name>strata::app::Launch</name>
    <message>
        <source>The engine could not be loaded. %1</source>
        <translation>Die Recheneinheit konnte nicht geladen werden. %1</translation>
    </message>
    <message>
        <source>Starting the engine…</source>
        <translation>Die Recheneinheit wird gestartet…</translation>
    </message>
</context>
<context>
    <name>strata::app::MainWindow</name>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
</context>
<context>
    <name>strata::app::StatusLine</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>strata::app::Studio</name>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Training is paused</source>
        <translation>Das Training ist unterbrochen</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Choose data first.</source>
        <translation>Wählen Sie zuerst Daten.</translation>
    </message>
    <message>
        <source>The folder for runs, “%1”, cannot be made: no permission, or the disk is full.</source>
        <translation>Der Ordner für Läufe, „%1“, kann nicht angelegt werden: keine Berechtigung, oder die Platte ist voll.</translation>
    </message>
    <message>
        <source>No run is open.</source>
        <translation>Kein Lauf ist geöffnet.</translation>
    </message>
    <message>
        <source>Training failed</source>
        <translation>Das Training ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Another run is being trained: stop it before you continue this one.</source>
        <translation>Ein anderer Lauf wird trainiert: Halten Sie ihn an, bevor Sie diesen fortsetzen.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Untersuchen</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Erkunden</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>Train, or go on</source>
        <translation>Trainieren oder fortfahren</translation>
    </message>
    <message>
        <source>Pause training</source>
        <translation>Training unterbrechen</translation>
    </message>
    <message>
        <source>Stop training and save</source>
        <translation>Training anhalten und speichern</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Farben des Systems</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>The data of this run cannot be read: %1</source>
        <translation>Die Daten dieses Laufs können nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Auswerten</translation>
    </message>
    <message>
        <source>Evaluate this run</source>
        <translation>Diesen Lauf auswerten</translation>
    </message>
    <message>
        <source>Show the paper&apos;s tables</source>
        <translation>Die Tabellen der Arbeit zeigen</translation>
    </message>
</context>
<context>
    <name>strata::app::TopBar</name>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Start training, or go on after a pause (F5)</source>
        <translation>Training beginnen oder nach einer Pause fortsetzen (F5)</translation>
    </message>
    <message>
        <source>Pause training</source>
        <translation>Training unterbrechen</translation>
    </message>
    <message>
        <source>Stop training and save (Shift+F5)</source>
        <translation>Training anhalten und speichern (Umschalt+F5)</translation>
    </message>
    <message>
        <source>Find a command (Ctrl+K)</source>
        <translation>Befehl suchen (Strg+K)</translation>
    </message>
    <message>
        <source>no run is open</source>
        <translation>kein Lauf geöffnet</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>strata::app::Trainer</name>
    <message>
        <source>Finished at epoch %1.</source>
        <translation>Fertig nach Epoche %1.</translation>
    </message>
    <message>
        <source>Stopped; everything up to now is saved.</source>
        <translation>Angehalten; alles bis hierher ist gespeichert.</translation>
    </message>
</context>
<context>
    <name>strata::data::DataOverview</name>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>The first %1</source>
        <translation>Die ersten %1</translation>
    </message>
    <message>
        <source>Molecules</source>
        <translation>Moleküle</translation>
    </message>
    <message>
        <source>Graphs</source>
        <translation>Graphen</translation>
    </message>
    <message>
        <source>of %1 read</source>
        <translation>von %1 gelesenen</translation>
    </message>
    <message>
        <source>Heavy atoms</source>
        <translation>Schwere Atome</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>Median %1</translation>
    </message>
    <message>
        <source>Bonds</source>
        <translation>Bindungen</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Kanten</translation>
    </message>
    <message>
        <source>mean of a molecule</source>
        <translation>im Mittel je Molekül</translation>
    </message>
    <message>
        <source>mean of a graph</source>
        <translation>im Mittel je Graph</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>%1 counting charges</source>
        <translation>%1 mit Ladungen gezählt</translation>
    </message>
    <message>
        <source>Heavy atoms a molecule</source>
        <translation>Schwere Atome je Molekül</translation>
    </message>
    <message>
        <source>Nodes a graph</source>
        <translation>Knoten je Graph</translation>
    </message>
    <message>
        <source>Atoms by element</source>
        <translation>Atome nach Element</translation>
    </message>
    <message>
        <source>Edges a graph</source>
        <translation>Kanten je Graph</translation>
    </message>
    <message>
        <source>heavy atoms</source>
        <translation>schwere Atome</translation>
    </message>
    <message>
        <source>nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>edges</source>
        <translation>Kanten</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Bildpunkte</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>each a node of a grid</source>
        <translation>jeder ein Knoten eines Gitters</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>no file of labels beside it</source>
        <translation>keine Datei mit Klassen daneben</translation>
    </message>
    <message>
        <source>not used in training</source>
        <translation>im Training nicht benutzt</translation>
    </message>
    <message>
        <source>Images by label</source>
        <translation>Bilder nach Klasse</translation>
    </message>
</context>
<context>
    <name>strata::data::DataPage</name>
    <message>
        <source>Choose built-in data on the left, or open a file of your own.</source>
        <translation>Wählen Sie links mitgelieferte Daten, oder öffnen Sie eine eigene Datei.</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet …</translation>
    </message>
    <message>
        <source>Graphs and molecules (%1)</source>
        <translation>Graphen und Moleküle (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>Daten öffnen</translation>
    </message>
    <message>
        <source>“%1” is not a file on this computer.</source>
        <translation>„%1“ ist keine Datei auf diesem Rechner.</translation>
    </message>
    <message>
        <source>“%1” is a folder; drop a file from it.</source>
        <translation>„%1“ ist ein Ordner; legen Sie eine Datei daraus ab.</translation>
    </message>
    <message>
        <source>Only the first of %1 files is opened: “%2”.</source>
        <translation>Nur die erste von %1 Dateien wird geöffnet: „%2“.</translation>
    </message>
</context>
<context>
    <name>strata::data::FilterBar</name>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Largest number of nodes</source>
        <translation>Größte Zahl der Knoten</translation>
    </message>
    <message>
        <source>Only the first</source>
        <translation>Nur die ersten</translation>
    </message>
    <message>
        <source>Use this data</source>
        <translation>Diese Daten verwenden</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>heavy atoms</source>
        <translation>schwere Atome</translation>
    </message>
    <message>
        <source>nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>%1 atoms; uncheck to leave out molecules that contain it</source>
        <translation>%1 Atome; abwählen, um Moleküle damit auszulassen</translation>
    </message>
    <message>
        <source>%1 of %2 pass</source>
        <translation>%1 von %2 passen</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Wird verwendet</translation>
    </message>
</context>
<context>
    <name>strata::data::HistogramView</name>
    <message>
        <source>other</source>
        <translation>andere</translation>
    </message>
</context>
<context>
    <name>strata::data::LoadStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>strata::data::PreviewGrid</name>
    <message>
        <source>%1 nodes</source>
        <translation>%1 Knoten</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
</context>
<context>
    <name>strata::data::SkippedModel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>strata::data::SkippedPanel</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>%1 of %2 skipped</source>
        <translation>%1 von %2 übersprungen</translation>
    </message>
    <message>
        <source>the first %1 are listed</source>
        <translation>die ersten %1 sind aufgeführt</translation>
    </message>
</context>
<context>
    <name>strata::data::SourceList</name>
    <message>
        <source>Drop a file here</source>
        <translation>Datei hier ablegen</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>Open a file (Ctrl+O)</source>
        <translation>Eine Datei öffnen (Strg+O)</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Mitgeliefert</translation>
    </message>
</context>
<context>
    <name>strata::evaluation</name>
    <message>
        <source>Wasserstein distance of this property&apos;s distribution to that of the test molecules, in its unit</source>
        <translation>Wasserstein-Abstand der Verteilung dieser Eigenschaft zu jener der Testmoleküle, in ihrer Einheit</translation>
    </message>
    <message>
        <source>Squared maximum mean discrepancy to the test graphs, Gaussian kernel of the earth mover&apos;s distance</source>
        <translation>Quadrierte Maximum Mean Discrepancy zu den Testgraphen, Gauß-Kern der Earth-Mover-Distanz</translation>
    </message>
    <message>
        <source>Squared maximum mean discrepancy to the test graphs, Gaussian kernel of the total variation distance</source>
        <translation>Quadrierte Maximum Mean Discrepancy zu den Testgraphen, Gauß-Kern der totalen Variation</translation>
    </message>
    <message>
        <source>The discrepancy over that of the training graphs: 1 is as near as fitting the data can come</source>
        <translation>Die Abweichung, geteilt durch jene der Trainingsgraphen: Näher als 1 kommt man durch Anpassen an die Daten nicht</translation>
    </message>
    <message>
        <source>The same discrepancy without choosing the nearest generated graph for each test graph</source>
        <translation>Dieselbe Abweichung, ohne zu jedem Testgraphen den nächsten erzeugten zu wählen</translation>
    </message>
    <message>
        <source>Mean over the valid molecules of one component</source>
        <translation>Mittel über die gültigen Moleküle aus einer Komponente</translation>
    </message>
    <message>
        <source>Similarity to the test molecules, 0 to 1, as in MOSES</source>
        <translation>Ähnlichkeit zu den Testmolekülen, 0 bis 1, wie in MOSES</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Gezogen</translation>
    </message>
    <message>
        <source>How many graphs this line is measured on</source>
        <translation>An wie vielen Graphen diese Zeile gemessen ist</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Share of all drawn</source>
        <translation>Anteil an allen gezogenen</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Zusammenhängend</translation>
    </message>
    <message>
        <source>Share of all drawn that is valid and of one component</source>
        <translation>Anteil der gültigen aus einer Komponente an allen gezogenen</translation>
    </message>
    <message>
        <source>Unique</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Different ones among the valid</source>
        <translation>Verschiedene unter den gültigen</translation>
    </message>
    <message>
        <source>Novel</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Not among the training graphs, of the different valid ones; describes and does not judge</source>
        <translation>Nicht unter den Trainingsgraphen, von den verschiedenen gültigen; beschreibt und wertet nicht</translation>
    </message>
    <message>
        <source>W1 rings</source>
        <translation>W1 Ringe</translation>
    </message>
    <message>
        <source>W1 weight</source>
        <translation>W1 Gewicht</translation>
    </message>
    <message>
        <source>Squared maximum mean discrepancy of NSPDK features to the test molecules</source>
        <translation>Quadrierte Maximum Mean Discrepancy der NSPDK-Merkmale zu den Testmolekülen</translation>
    </message>
    <message>
        <source>Fréchet ChemNet distance to the test molecules</source>
        <translation>Fréchet-ChemNet-Abstand zu den Testmolekülen</translation>
    </message>
    <message>
        <source>Scaffolds</source>
        <translation>Gerüste</translation>
    </message>
    <message>
        <source>Fragments</source>
        <translation>Fragmente</translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation>Vielfalt</translation>
    </message>
    <message>
        <source>One minus the mean similarity within the set</source>
        <translation>Eins minus die mittlere Ähnlichkeit innerhalb der Menge</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>Grad</translation>
    </message>
    <message>
        <source>Clustering</source>
        <translation>Clustering</translation>
    </message>
    <message>
        <source>Orbit</source>
        <translation>Orbit</translation>
    </message>
    <message>
        <source>Spectral</source>
        <translation>Spektrum</translation>
    </message>
    <message>
        <source>Degree/floor</source>
        <translation>Grad/Grenze</translation>
    </message>
    <message>
        <source>Clustering/floor</source>
        <translation>Clustering/Grenze</translation>
    </message>
    <message>
        <source>Orbit/floor</source>
        <translation>Orbit/Grenze</translation>
    </message>
    <message>
        <source>Spectral/floor</source>
        <translation>Spektrum/Grenze</translation>
    </message>
    <message>
        <source>Degree, unmatched</source>
        <translation>Grad, ungepaart</translation>
    </message>
    <message>
        <source>Clustering, unmatched</source>
        <translation>Clustering, ungepaart</translation>
    </message>
    <message>
        <source>Orbit, unmatched</source>
        <translation>Orbit, ungepaart</translation>
    </message>
    <message>
        <source>Degree, TV</source>
        <translation>Grad, TV</translation>
    </message>
    <message>
        <source>Clustering, TV</source>
        <translation>Clustering, TV</translation>
    </message>
    <message>
        <source>Orbit, TV</source>
        <translation>Orbit, TV</translation>
    </message>
    <message>
        <source>Spectral, TV</source>
        <translation>Spektrum, TV</translation>
    </message>
    <message>
        <source>Mean logP</source>
        <translation>Mittel logP</translation>
    </message>
    <message>
        <source>Mean QED</source>
        <translation>Mittel QED</translation>
    </message>
    <message>
        <source>QED deviation</source>
        <translation>Abweichung QED</translation>
    </message>
    <message>
        <source>Standard deviation over the valid molecules of one component</source>
        <translation>Standardabweichung über die gültigen Moleküle aus einer Komponente</translation>
    </message>
    <message>
        <source>Mean SA</source>
        <translation>Mittel SA</translation>
    </message>
    <message>
        <source>Mean rings</source>
        <translation>Mittel Ringe</translation>
    </message>
    <message>
        <source>Mean weight</source>
        <translation>Mittel Gewicht</translation>
    </message>
    <message>
        <source>%1 drawn with seed %2</source>
        <translation>%1 gezogen mit Startwert %2</translation>
    </message>
    <message>
        <source>, least probability %1</source>
        <translation>, kleinste Wahrscheinlichkeit %1</translation>
    </message>
    <message>
        <source>%1; the paper&apos;s protocol, which tests on training graphs too and picks the nearest generated graph for each.</source>
        <translation>%1; das Protokoll der Arbeit, das auch an Trainingsgraphen misst und zu jedem den nächsten erzeugten Graphen wählt.</translation>
    </message>
    <message>
        <source>held out of training</source>
        <translation>die beim Training zurückgehalten wurden</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>aus %1</translation>
    </message>
    <message>
        <source>%1, compared with %2 graphs %3, of which %4 equal a training graph.</source>
        <translation>%1, verglichen mit %2 Graphen, %3; davon gleichen %4 einem Trainingsgraphen.</translation>
    </message>
    <message>
        <source>Held-out graphs rebuilt from their own latents, which is not generation: %1.</source>
        <translation>Zurückgehaltene Graphen, aus ihren eigenen Latenten wiederhergestellt, was keine Erzeugung ist: %1.</translation>
    </message>
    <message>
        <source>Brackets: 95 % intervals.</source>
        <translation>Klammern: 95-%-Intervalle.</translation>
    </message>
    <message>
        <source>Measured on what the run was not trained on</source>
        <translation>Gemessen an dem, womit der Lauf nicht trainiert wurde</translation>
    </message>
    <message>
        <source>The same against non-links that share a neighbourhood with a test link</source>
        <translation>Dasselbe gegen Nicht-Verbindungen, die eine Nachbarschaft mit einer Testverbindung teilen</translation>
    </message>
    <message>
        <source>Of the sizes of the finest clusters, in nodes; KL to equal sizes</source>
        <translation>Der Größen der feinsten Cluster, in Knoten; KL zu gleichen Größen</translation>
    </message>
    <message>
        <source>Area under the ROC curve: the chance that a link scores above a non-link; 0.5 is guessing</source>
        <translation>Fläche unter der ROC-Kurve: die Wahrscheinlichkeit, dass eine Verbindung höher bewertet wird als eine Nicht-Verbindung; 0,5 ist Raten</translation>
    </message>
    <message>
        <source>Average precision over the ranking of links</source>
        <translation>Mittlere Genauigkeit über die Rangfolge der Verbindungen</translation>
    </message>
    <message>
        <source>AUC, hard</source>
        <translation>AUC, schwer</translation>
    </message>
    <message>
        <source>Smallest cluster</source>
        <translation>Kleinster Cluster</translation>
    </message>
    <message>
        <source>Largest cluster</source>
        <translation>Größter Cluster</translation>
    </message>
    <message>
        <source>Deviation of sizes</source>
        <translation>Streuung der Größen</translation>
    </message>
    <message>
        <source>Balance KL</source>
        <translation>KL der Größen</translation>
    </message>
    <message>
        <source>How far above the best line that learned nothing, on the same resamples of the same pairs</source>
        <translation>Wie weit über der besten Zeile, die nichts gelernt hat, auf denselben Stichproben derselben Paare</translation>
    </message>
    <message>
        <source>AUC above untrained</source>
        <translation>AUC über Untrainiertem</translation>
    </message>
    <message>
        <source>AP above untrained</source>
        <translation>AP über Untrainiertem</translation>
    </message>
    <message>
        <source>MRR, hard</source>
        <translation>MRR, schwer</translation>
    </message>
    <message>
        <source>Hits@10, hard</source>
        <translation>Hits@10, schwer</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Share of the drawn images within the manifold of the test images</source>
        <translation>Anteil der gezogenen Bilder innerhalb der Mannigfaltigkeit der Testbilder</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>Share of the test images within the manifold of the drawn ones</source>
        <translation>Anteil der Testbilder innerhalb der Mannigfaltigkeit der gezogenen</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Mean probability of the class that the classifier sees</source>
        <translation>Mittlere Wahrscheinlichkeit der Klasse, die der Klassifikator sieht</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Of the classifier, on the test images</source>
        <translation>Des Klassifikators, auf den Testbildern</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Total variation between how often each class is drawn and how often it occurs</source>
        <translation>Totalvariation zwischen der Häufigkeit, mit der jede Klasse gezogen wird, und der, mit der sie vorkommt</translation>
    </message>
    <message>
        <source>Error of %1</source>
        <translation>Fehler von %1</translation>
    </message>
    <message>
        <source>Mean absolute error, in the unit of the column</source>
        <translation>Mittlerer absoluter Fehler, in der Einheit der Spalte</translation>
    </message>
    <message>
        <source>Error %1</source>
        <translation>Fehler %1</translation>
    </message>
    <message>
        <source>Mean squared error of the rebuilt images at this resolution</source>
        <translation>Mittlerer quadratischer Fehler der wiedergegebenen Bilder in dieser Auflösung</translation>
    </message>
    <message>
        <source>Fréchet distance to the test images through features of a classifier that was trained for it; not FID</source>
        <translation>Fréchet-Abstand zu den Testbildern durch Merkmale eines dafür trainierten Klassifikators; nicht FID</translation>
    </message>
    <message>
        <source>Fréchet Inception distance to the test images</source>
        <translation>Fréchet-Inception-Abstand zu den Testbildern</translation>
    </message>
</context>
<context>
    <name>strata::evaluation::EvaluatePage</name>
    <message>
        <source>This run</source>
        <translation>Dieser Lauf</translation>
    </message>
    <message>
        <source>The paper&apos;s tables</source>
        <translation>Die Tabellen der Arbeit</translation>
    </message>
</context>
<context>
    <name>strata::evaluation::ExperimentForm</name>
    <message>
        <source>Smoke</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>Laptop</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>A folder for the runs</source>
        <translation>Ein Ordner für die Läufe</translation>
    </message>
    <message>
        <source>No weights: no such distance</source>
        <translation>Ohne Gewichte kein solcher Abstand</translation>
    </message>
    <message>
        <source>As the scale has</source>
        <translation>Wie der Umfang</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>ChemNet weights</source>
        <translation>ChemNet-Gewichte</translation>
    </message>
    <message>
        <source>A file of weights, for the Fréchet ChemNet distance</source>
        <translation>Eine Datei mit Gewichten, für den Fréchet-ChemNet-Abstand</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Ordner der Daten</translation>
    </message>
    <message>
        <source>The folder that holds the public data sets, each in a folder of its own</source>
        <translation>Der Ordner mit den öffentlichen Datensätzen, jeder in einem eigenen Ordner</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Runs that are there already are used, unfinished ones go on</source>
        <translation>Vorhandene Läufe werden verwendet, unfertige gehen weiter</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Startwerte</translation>
    </message>
    <message>
        <source>Each system is trained once for every seed</source>
        <translation>Jedes System wird einmal je Startwert trainiert</translation>
    </message>
    <message>
        <source>Choose the folder of the data sets: only the smoke scale has built-in data.</source>
        <translation>Wählen Sie den Ordner der Datensätze: Nur zur Probe gibt es mitgelieferte Daten.</translation>
    </message>
    <message>
        <source>Choose a folder for the runs.</source>
        <translation>Wählen Sie einen Ordner für die Läufe.</translation>
    </message>
    <message>
        <source>Seconds to minutes: tiny models on a few graphs. Shows that everything runs; its figures mean nothing.</source>
        <translation>Sekunden bis Minuten: winzige Modelle an wenigen Graphen. Zeigt, dass alles läuft; die Werte besagen nichts.</translation>
    </message>
    <message>
        <source>About a night on a laptop: small models on the data themselves.</source>
        <translation>Etwa eine Nacht auf einem Laptop: kleine Modelle an den Daten selbst.</translation>
    </message>
    <message>
        <source>What the paper did: days, on a machine made for it.</source>
        <translation>Was die Arbeit tat: Tage, auf einem Rechner, der dafür gemacht ist.</translation>
    </message>
    <message>
        <source>Built-in data</source>
        <translation>Mitgelieferte Daten</translation>
    </message>
    <message>
        <source>The folder of the data sets</source>
        <translation>Der Ordner der Datensätze</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
</context>
<context>
    <name>strata::evaluation::ExperimentSection</name>
    <message>
        <source>Run it: every system of this table is trained and measured, and stands here beside the paper&apos;s rows.</source>
        <translation>Führen Sie es aus: Jedes System dieser Tabelle wird trainiert und gemessen und steht hier neben den Zeilen der Arbeit.</translation>
    </message>
    <message>
        <source>Waiting for the engine</source>
        <translation>Wartet auf die Recheneinheit</translation>
    </message>
    <message>
        <source>Stopped. What was trained is kept: run it again with the same folder for the runs, and it goes on from there.</source>
        <translation>Angehalten. Was trainiert wurde, bleibt: Führen Sie es mit demselben Ordner für die Läufe wieder aus, dann geht es dort weiter.</translation>
    </message>
    <message>
        <source>%1 · seeds: %2 · drawn from each run: %3</source>
        <translation>%1 · Startwerte: %2 · gezogen aus jedem Lauf: %3</translation>
    </message>
</context>
<context>
    <name>strata::evaluation::FigureModel</name>
    <message>
        <source>Higher is better.</source>
        <translation>Höher ist besser.</translation>
    </message>
    <message>
        <source>Lower is better.</source>
        <translation>Niedriger ist besser.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Vergleichswerte</translation>
    </message>
    <message>
        <source>Paper, as printed</source>
        <translation>Arbeit, wie gedruckt</translation>
    </message>
</context>
<context>
    <name>strata::evaluation::PlotCard</name>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>There is no plot to export yet.</source>
        <translation>Es gibt noch kein Diagramm zum Exportieren.</translation>
    </message>
    <message>
        <source>A plot can be written as .csv or .png, not as “%1”.</source>
        <translation>Ein Diagramm kann als .csv oder .png geschrieben werden, nicht als „%1“.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2</source>
        <translation>„%1“ kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Wrote the plot to %1.</source>
        <translation>Das Diagramm wurde in %1 geschrieben.</translation>
    </message>
    <message>
        <source>Export the plot</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
</context>
<context>
    <name>strata::evaluation::ProtocolChoice</name>
    <message>
        <source>Honest</source>
        <translation>Ehrlich</translation>
    </message>
    <message>
        <source>Against graphs that were never trained on</source>
        <translation>Gegen Graphen, an denen nie trainiert wurde</translation>
    </message>
    <message>
        <source>The paper&apos;s</source>
        <translation>Das der Arbeit</translation>
    </message>
    <message>
        <source>As the authors&apos; script does, which tests on training graphs too and picks the nearest generated graph for each</source>
        <translation>Wie das Skript der Autoren, das auch an Trainingsgraphen misst und zu jedem den nächsten erzeugten Graphen wählt</translation>
    </message>
</context>
<context>
    <name>strata::evaluation::RunSection</name>
    <message>
        <source>Evaluate</source>
        <translation>Auswerten</translation>
    </message>
    <message>
        <source>The run&apos;s held-out graphs</source>
        <translation>Die zurückgehaltenen Graphen des Laufs</translation>
    </message>
    <message>
        <source>No weights: no such distance</source>
        <translation>Ohne Gewichte kein solcher Abstand</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Open a run to measure what it generates.</source>
        <translation>Öffnen Sie einen Lauf, um zu messen, was er erzeugt.</translation>
    </message>
    <message>
        <source>Go to Runs</source>
        <translation>Zu den Läufen</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>ChemNet weights</source>
        <translation>ChemNet-Gewichte</translation>
    </message>
    <message>
        <source>A file of weights, for the Fréchet ChemNet distance</source>
        <translation>Eine Datei mit Gewichten, für den Fréchet-ChemNet-Abstand</translation>
    </message>
    <message>
        <source>Test data, weights for the Fréchet ChemNet distance, and how graphs are drawn</source>
        <translation>Testdaten, Gewichte für den Fréchet-ChemNet-Abstand, und wie Graphen gezogen werden</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>A file of graphs that the model was not trained on</source>
        <translation>Eine Datei mit Graphen, an denen das Modell nicht trainiert wurde</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Graphs to draw; the more, the narrower the intervals</source>
        <translation>So viele Graphen werden gezogen; je mehr, desto enger die Intervalle</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed gives the same figures</source>
        <translation>Gleicher Startwert, gleiche Werte</translation>
    </message>
    <message>
        <source>Draw from “%1” and measure it beside what learned nothing.</source>
        <translation>Aus „%1“ ziehen und neben dem messen, was nichts gelernt hat.</translation>
    </message>
    <message>
        <source>The paper&apos;s protocol has its own</source>
        <translation>Das Protokoll der Arbeit hat eigene</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Waiting for the engine</source>
        <translation>Wartet auf die Recheneinheit</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 drawn, seed %2</source>
        <translation>%1 gezogen, Startwert %2</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>Angehalten; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing measured yet.</source>
        <translation>Noch nichts gemessen.</translation>
    </message>
    <message>
        <source>Measure “%1” on what it was not trained on, beside what learned nothing.</source>
        <translation>„%1“ an dem messen, womit es nicht trainiert wurde, neben dem, was nichts gelernt hat.</translation>
    </message>
</context>
<context>
    <name>strata::evaluation::TableCard</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>As %1 (%2)</source>
        <translation>Als %1 (%2)</translation>
    </message>
    <message>
        <source>There is no table to export yet.</source>
        <translation>Es gibt noch keine Tabelle zu exportieren.</translation>
    </message>
    <message>
        <source>A table can be written as .md, .txt, .csv or .json, not as “%1”.</source>
        <translation>Eine Tabelle kann als .md, .txt, .csv oder .json geschrieben werden, nicht als „%1“.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2</source>
        <translation>„%1“ kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Wrote the table to %1.</source>
        <translation>Die Tabelle wurde nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Die Tabelle exportieren</translation>
    </message>
</context>
<context>
    <name>strata::generation::FigureTiles</name>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Zusammenhängend</translation>
    </message>
    <message>
        <source>Unique</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Novel</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>QED</source>
        <translation>QED</translation>
    </message>
    <message>
        <source>Quantitative estimate of drug-likeness, 0 to 1 (Bickerton et al. 2012): mean ± standard deviation</source>
        <translation>Quantitatives Maß der Arzneistoff-Ähnlichkeit, 0 bis 1 (Bickerton et al. 2012): Mittel ± Standardabweichung</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>no valid molecule</source>
        <translation>kein gültiges Molekül</translation>
    </message>
    <message>
        <source>± %1</source>
        <translation>± %1</translation>
    </message>
    <message>
        <source>Valid, corrected</source>
        <translation>Gültig, korrigiert</translation>
    </message>
    <message>
        <source>Valid as decoded, before correction: what Evaluate calls valid</source>
        <translation>Gültig wie dekodiert, vor der Korrektur: was unter „Auswerten“ gültig heißt</translation>
    </message>
    <message>
        <source>Valid as they are shown, after correction</source>
        <translation>Gültig wie gezeigt, nach der Korrektur</translation>
    </message>
    <message>
        <source>As they are shown: valid and of one component</source>
        <translation>Wie gezeigt: gültig und aus einem Stück</translation>
    </message>
    <message>
        <source>As they are shown: different ones among the valid</source>
        <translation>Wie gezeigt: verschiedene unter den gültigen</translation>
    </message>
    <message>
        <source>As they are shown: not among the training graphs, of the different valid ones</source>
        <translation>Wie gezeigt: nicht unter den Trainingsgraphen, von den verschiedenen gültigen</translation>
    </message>
</context>
<context>
    <name>strata::generation::FilterBar</name>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Zusammenhängend</translation>
    </message>
    <message>
        <source>Unique</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Novel</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Least QED</source>
        <translation>Kleinste QED</translation>
    </message>
    <message>
        <source>Largest QED</source>
        <translation>Größte QED</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Größte zuerst</translation>
    </message>
    <message>
        <source>Size of the drawings</source>
        <translation>Größe der Zeichnungen</translation>
    </message>
    <message>
        <source>QED</source>
        <translation>QED</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>As drawn</source>
        <translation>Wie gezogen</translation>
    </message>
    <message>
        <source>logP</source>
        <translation>logP</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Gültigkeit</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Order of the samples</source>
        <translation>Reihenfolge der Proben</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>%1 gezeigt</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 von %2 gezeigt</translation>
    </message>
    <message>
        <source>Substructure…</source>
        <translation>Teilstruktur …</translation>
    </message>
    <message>
        <source>Substructure</source>
        <translation>Teilstruktur</translation>
    </message>
    <message>
        <source>Only molecules that contain this, a SMILES or SMARTS: c1ccccc1, [OX2H], C(=O)N</source>
        <translation>Nur Moleküle, die dies enthalten, ein SMILES oder SMARTS: c1ccccc1, [OX2H], C(=O)N</translation>
    </message>
</context>
<context>
    <name>strata::generation::GenerateControls</name>
    <message>
        <source>How many</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed gives the same graphs</source>
        <translation>Derselbe Startwert ergibt dieselben Graphen</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Scales the standard deviation of the prior: below 1 safer, above 1 more varied</source>
        <translation>Skaliert die Standardabweichung der A-priori-Verteilung: unter 1 sicherer, über 1 vielfältiger</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>The input resolution, or the coarse graphs of a level</source>
        <translation>Die Auflösung der Eingabe oder die groben Graphen einer Stufe</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Level %1</source>
        <translation>Stufe %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Waiting for the engine</source>
        <translation>Wartet auf die Recheneinheit</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Least probability, and where the latents come from</source>
        <translation>Kleinste Wahrscheinlichkeit, und woher die Latenten kommen</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>Graphs to draw</source>
        <translation>So viele Graphen werden gezogen</translation>
    </message>
</context>
<context>
    <name>strata::generation::GeneratePage</name>
    <message>
        <source>Nothing generated yet.</source>
        <translation>Noch nichts erzeugt.</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Train a model first; then draw new graphs from it here.</source>
        <translation>Trainieren Sie zuerst ein Modell; dann ziehen Sie hier neue Graphen daraus.</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>Zum Training</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Selection…</source>
        <translation>Auswahl …</translation>
    </message>
    <message>
        <source>What is shown…</source>
        <translation>Was gezeigt ist …</translation>
    </message>
    <message>
        <source>Everything…</source>
        <translation>Alles …</translation>
    </message>
    <message>
        <source>Selection (%1)…</source>
        <translation>Auswahl (%1) …</translation>
    </message>
    <message>
        <source>Draw new molecules from “%1”.</source>
        <translation>Neue Moleküle aus „%1“ ziehen.</translation>
    </message>
    <message>
        <source>Draw new graphs from “%1”.</source>
        <translation>Neue Graphen aus „%1“ ziehen.</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>Angehalten; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>These are draws from posteriors of training graphs, not generation.</source>
        <translation>Dies sind Ziehungen aus A-posteriori-Verteilungen von Trainingsgraphen, keine Erzeugung.</translation>
    </message>
    <message>
        <source>These were decoded without latents.</source>
        <translation>Diese wurden ohne Latente dekodiert.</translation>
    </message>
    <message>
        <source>This run predicts and does not generate: look at it in Evaluate.</source>
        <translation>Dieser Lauf sagt vorher und erzeugt nichts: sehen Sie ihn unter „Auswerten“ an.</translation>
    </message>
    <message>
        <source>Draw new images from “%1”.</source>
        <translation>Neue Bilder aus „%1“ ziehen.</translation>
    </message>
    <message>
        <source>Go to Evaluate</source>
        <translation>Zu „Auswerten“</translation>
    </message>
</context>
<context>
    <name>strata::generation::SampleDetails</name>
    <message>
        <source>Select a sample to see it here.</source>
        <translation>Wählen Sie eine Probe, um sie hier zu sehen.</translation>
    </message>
    <message>
        <source>not valid, so there is no text for it</source>
        <translation>nicht gültig, daher gibt es keinen Text dafür</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>QED</source>
        <translation>QED</translation>
    </message>
    <message>
        <source>logP</source>
        <translation>logP</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>%1 g/mol</source>
        <translation>%1 g/mol</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Kanten</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>korrigiert</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Zusammenhängend</translation>
    </message>
    <message>
        <source>Unique</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Novel</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>An empty graph.</source>
        <translation>Ein leerer Graph.</translation>
    </message>
</context>
<context>
    <name>strata::generation::SampleGrid</name>
    <message>
        <source>Generated samples</source>
        <translation>Erzeugte Proben</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Export selection…</source>
        <translation>Auswahl exportieren …</translation>
    </message>
</context>
<context>
    <name>strata::generation::SampleModel</name>
    <message>
        <source>QED %1</source>
        <translation>QED %1</translation>
    </message>
    <message>
        <source>%1 nodes</source>
        <translation>%1 Knoten</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>nicht gültig</translation>
    </message>
    <message>
        <source>repeated</source>
        <translation>wiederholt</translation>
    </message>
    <message>
        <source>novel</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>known</source>
        <translation>bekannt</translation>
    </message>
    <message>
        <source>empty graph</source>
        <translation>leerer Graph</translation>
    </message>
    <message>
        <source>no drawing</source>
        <translation>keine Zeichnung</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>QED</source>
        <translation>QED</translation>
    </message>
    <message>
        <source>logP</source>
        <translation>logP</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Gültigkeit</translation>
    </message>
    <message>
        <source>Novelty</source>
        <translation>Neuheit</translation>
    </message>
    <message>
        <source>%1, predicted</source>
        <translation>%1, vorhergesagt</translation>
    </message>
</context>
<context>
    <name>strata::generation::ScoreButton</name>
    <message>
        <source>Score</source>
        <translation>Bewerten</translation>
    </message>
    <message>
        <source>Let a model that was trained on a column of a table judge the samples</source>
        <translation>Ein Modell, das auf einer Tabellenspalte trainiert wurde, die Moleküle beurteilen lassen</translation>
    </message>
    <message>
        <source>No score</source>
        <translation>Keine Bewertung</translation>
    </message>
    <message>
        <source>%1, trained on %2</source>
        <translation>%1, trainiert auf %2</translation>
    </message>
    <message>
        <source>No run predicts anything yet: train one on a table with numbers</source>
        <translation>Noch sagt kein Lauf etwas vorher: trainieren Sie einen auf einer Tabelle mit Zahlen</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Nach %1</translation>
    </message>
</context>
<context>
    <name>strata::hierarchy::ClusterDetails</name>
    <message>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
</context>
<context>
    <name>strata::hierarchy::ClusterModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Atoms</source>
        <translation>Atome</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Innen</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Außen</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Number and colour of the cluster</source>
        <translation>Nummer und Farbe des Clusters</translation>
    </message>
    <message>
        <source>Nodes of the input graph in it</source>
        <translation>Knoten des Eingabegraphen darin</translation>
    </message>
    <message>
        <source>Its atoms, without hydrogen</source>
        <translation>Seine Atome, ohne Wasserstoff</translation>
    </message>
    <message>
        <source>Weight of the edges inside</source>
        <translation>Gewicht der Kanten im Innern</translation>
    </message>
    <message>
        <source>Weight of the edges to other clusters</source>
        <translation>Gewicht der Kanten zu anderen Clustern</translation>
    </message>
    <message>
        <source>Mean probability of its members&apos; assignment</source>
        <translation>Mittlere Wahrscheinlichkeit der Zuordnung seiner Mitglieder</translation>
    </message>
</context>
<context>
    <name>strata::hierarchy::GraphListModel</name>
    <message>
        <source>row %1 · %2 nodes</source>
        <translation>Zeile %1 · %2 Knoten</translation>
    </message>
    <message>
        <source>%1 nodes · %2 wrong</source>
        <translation>%1 Knoten · %2 falsch</translation>
    </message>
    <message>
        <source>%1
Row %2, %3 nodes</source>
        <translation>%1
Zeile %2, %3 Knoten</translation>
    </message>
    <message>
        <source>
%1 of atoms and bonds reconstructed wrongly</source>
        <translation>
%1 der Atome und Bindungen falsch rekonstruiert</translation>
    </message>
    <message>
        <source>Image %1: %2</source>
        <translation>Bild %1: %2</translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation>Bild %1</translation>
    </message>
</context>
<context>
    <name>strata::hierarchy::GraphPicker</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Search, or type a SMILES</source>
        <translation>Suchen oder SMILES eingeben</translation>
    </message>
    <message>
        <source>Filters the list by name or row; Enter inspects the SMILES or row that is typed</source>
        <translation>Filtert die Liste nach Name oder Zeile; Eingabe untersucht das SMILES oder die Zeile, die dort steht</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>Wie in der Datei</translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation>Kleinste zuerst</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Größte zuerst</translation>
    </message>
    <message>
        <source>Largest error first</source>
        <translation>Größter Fehler zuerst</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Graphs</source>
        <translation>Graphen</translation>
    </message>
    <message>
        <source>The run&apos;s data are not open, so rows are not listed. A SMILES or a row number can still be typed.</source>
        <translation>Die Daten des Laufs sind nicht geöffnet, daher sind keine Zeilen aufgeführt. Ein SMILES oder eine Zeilennummer kann trotzdem eingegeben werden.</translation>
    </message>
    <message>
        <source>Nothing in the list matches. Enter inspects what you typed.</source>
        <translation>Nichts in der Liste passt. Eingabe untersucht, was Sie getippt haben.</translation>
    </message>
    <message>
        <source>%1 of %2 graphs</source>
        <translation>%1 von %2 Graphen</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>1 graph</source>
        <translation>1 Graph</translation>
    </message>
    <message>
        <source>%1 graphs</source>
        <translation>%1 Graphen</translation>
    </message>
    <message>
        <source>Search, or type a row</source>
        <translation>Suchen oder eine Zeile eingeben</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 Bilder</translation>
    </message>
    <message>
        <source>%1 of %2 images</source>
        <translation>%1 von %2 Bildern</translation>
    </message>
</context>
<context>
    <name>strata::hierarchy::HeatMap</name>
    <message>
        <source>Adjacency of the input and of its reconstruction</source>
        <translation>Adjazenz der Eingabe und ihrer Rekonstruktion</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Reconstruction</source>
        <translation>Rekonstruktion</translation>
    </message>
    <message>
        <source>%1 – %2
input %3, reconstruction %4</source>
        <translation>%1 – %2
Eingabe %3, Rekonstruktion %4</translation>
    </message>
</context>
<context>
    <name>strata::hierarchy::HierarchyView</name>
    <message>
        <source>Cluster hierarchy</source>
        <translation>Hierarchie der Cluster</translation>
    </message>
    <message>
        <source>Look from the start</source>
        <translation>Anfangsansicht</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Bild speichern …</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Pictures (*.svg *.png)</source>
        <translation>Bilder (*.svg *.png)</translation>
    </message>
</context>
<context>
    <name>strata::hierarchy::InspectPage</name>
    <message>
        <source>Train a model first; then see here which clusters it learned for each graph.</source>
        <translation>Trainieren Sie zuerst ein Modell; dann sehen Sie hier, welche Cluster es für jeden Graphen gelernt hat.</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>Zum Training</translation>
    </message>
    <message>
        <source>Save a picture of this view</source>
        <translation>Ein Bild dieser Ansicht speichern</translation>
    </message>
    <message>
        <source>Choose a graph on the left to see its clusters.</source>
        <translation>Wählen Sie links einen Graphen, um seine Cluster zu sehen.</translation>
    </message>
    <message>
        <source>Going through its levels…</source>
        <translation>Seine Ebenen werden durchgegangen…</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Share of atoms and bonds that the decoder gets wrong</source>
        <translation>Anteil der Atome und Bindungen, die der Decoder falsch wiedergibt</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>Epoche %1 von %2</translation>
    </message>
    <message>
        <source>%1 wrong</source>
        <translation>%1 falsch</translation>
    </message>
    <message>
        <source>Choose an image on the left to see what each level rebuilds of it.</source>
        <translation>Wählen Sie links ein Bild, um zu sehen, was jede Ebene davon wiedergibt.</translation>
    </message>
    <message>
        <source>This run predicts columns of a table and shows no hierarchy: look at it in Evaluate.</source>
        <translation>Dieser Lauf sagt Spalten einer Tabelle voraus und zeigt keine Hierarchie: unter „Auswerten“ ist er zu sehen.</translation>
    </message>
    <message>
        <source>Go to Evaluate</source>
        <translation>Zu „Auswerten“</translation>
    </message>
</context>
<context>
    <name>strata::latent</name>
    <message>
        <source>none, for it is not valid</source>
        <translation>keine, denn es ist nicht gültig</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1 statt %2</translation>
    </message>
    <message>
        <source>The walk begins and ends with what the model rebuilds of the two molecules. Similarity to them: %1 and %2.</source>
        <translation>Der Weg beginnt und endet mit dem, was das Modell aus den beiden Molekülen wieder aufbaut. Ähnlichkeit mit ihnen: %1 und %2.</translation>
    </message>
    <message>
        <source>The walk begins and ends with what the model rebuilds of the two graphs. Edges: %1, and %2.</source>
        <translation>Der Weg beginnt und endet mit dem, was das Modell aus den beiden Graphen wieder aufbaut. Kanten: %1 und %2.</translation>
    </message>
</context>
<context>
    <name>strata::latent::EndpointWell</name>
    <message>
        <source>Random row</source>
        <translation>Zufällige Zeile</translation>
    </message>
    <message>
        <source>SMILES or row</source>
        <translation>SMILES oder Zeile</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>There is no row %1: the data have rows 0 to %2.</source>
        <translation>Es gibt keine Zeile %1: Die Daten haben die Zeilen 0 bis %2.</translation>
    </message>
    <message>
        <source>“%1” is not a row number; this run&apos;s graphs are chosen by row.</source>
        <translation>„%1“ ist keine Zeilennummer; die Graphen dieses Laufs werden nach Zeile gewählt.</translation>
    </message>
    <message>
        <source>Row %1 of the run&apos;s data</source>
        <translation>Zeile %1 der Daten des Laufs</translation>
    </message>
    <message>
        <source>Type a SMILES or a row number, or drop one here.</source>
        <translation>Ein SMILES oder eine Zeilennummer eingeben oder hier ablegen.</translation>
    </message>
    <message>
        <source>Type a row number, or drop one here.</source>
        <translation>Eine Zeilennummer eingeben oder hier ablegen.</translation>
    </message>
</context>
<context>
    <name>strata::latent::ExplorePage</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Gerade</translation>
    </message>
    <message>
        <source>Spherical</source>
        <translation>Auf der Kugel</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Train a model first; then walk between two graphs through its latent space.</source>
        <translation>Trainieren Sie zuerst ein Modell; dann gehen Sie durch seinen latenten Raum von einem Graphen zum anderen.</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>Zum Training</translation>
    </message>
    <message>
        <source>Graphs along the walk, both ends included</source>
        <translation>Graphen auf dem Weg, beide Enden eingeschlossen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>A straight line, or along the sphere on which a normal prior has its mass</source>
        <translation>Eine gerade Linie, oder entlang der Kugel, auf der eine Normalverteilung ihre Masse hat</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>Angehalten; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Interpolate</source>
        <translation>Interpolieren</translation>
    </message>
    <message>
        <source>Both ends must be graphs that this run can read.</source>
        <translation>Beide Enden müssen Graphen sein, die dieser Lauf lesen kann.</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>nicht gültig</translation>
    </message>
    <message>
        <source>%1 steps, %2 valid</source>
        <translation>%1 Schritte, %2 gültig</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>This run predicts and does not generate: look at it in Evaluate.</source>
        <translation>Dieser Lauf sagt vorher und erzeugt nichts: sehen Sie ihn unter „Auswerten“ an.</translation>
    </message>
    <message>
        <source>Choose two ends and press Interpolate: what lies between them appears here.</source>
        <translation>Wählen Sie zwei Enden und drücken Sie „Interpolieren“: was zwischen ihnen liegt, erscheint hier.</translation>
    </message>
    <message>
        <source>Go to Evaluate</source>
        <translation>Zu „Auswerten“</translation>
    </message>
</context>
<context>
    <name>strata::latent::PathStrip</name>
    <message>
        <source>Decoded graphs along the walk</source>
        <translation>Decodierte Graphen auf dem Weg</translation>
    </message>
    <message>
        <source>t %1</source>
        <translation>t %1</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>nicht gültig</translation>
    </message>
    <message>
        <source>QED %1
logP %2</source>
        <translation>QED %1
logP %2</translation>
    </message>
    <message>
        <source>%1 nodes
%2 edges</source>
        <translation>%1 Knoten
%2 Kanten</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>● to the start</source>
        <translation>● zum Anfang</translation>
    </message>
    <message>
        <source>■ to the end</source>
        <translation>■ zum Ende</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>%1
similarity to the start %2, to the end %3</source>
        <translation>%1
Ähnlichkeit zum Anfang %2, zum Ende %3</translation>
    </message>
</context>
<context>
    <name>strata::molecules::DrawingView</name>
    <message>
        <source>Drawing</source>
        <translation>Zeichnung</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>Als SVG speichern …</translation>
    </message>
    <message>
        <source>Save drawing</source>
        <translation>Zeichnung speichern</translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <translation>SVG (*.svg)</translation>
    </message>
</context>
<context>
    <name>strata::molecules::SampleExporter</name>
    <message>
        <source>Wrote %1 to %2.</source>
        <translation>%1 in %2 geschrieben.</translation>
    </message>
    <message>
        <source>%1 left out because they are not valid.</source>
        <translation>%1 ausgelassen, weil sie nicht gültig sind.</translation>
    </message>
    <message>
        <source>Another file is still being written.</source>
        <translation>Eine andere Datei wird noch geschrieben.</translation>
    </message>
    <message>
        <source>There is nothing to export: no sample is selected or shown.</source>
        <translation>Es gibt nichts zu exportieren: Keine Probe ist gewählt oder gezeigt.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>SMILES (*.smi)</source>
        <translation>SMILES (*.smi)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Structures (*.sdf)</source>
        <translation>Strukturen (*.sdf)</translation>
    </message>
    <message>
        <source>graph6 (*.g6)</source>
        <translation>graph6 (*.g6)</translation>
    </message>
    <message>
        <source>Picture (*.svg)</source>
        <translation>Bild (*.svg)</translation>
    </message>
</context>
<context>
    <name>strata::pictures::PictureGrid</name>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
</context>
<context>
    <name>strata::pictures::PicturePanel</name>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Export the pictures</source>
        <translation>Bilder exportieren</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>bilder</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Alle Ebenen</translation>
    </message>
    <message>
        <source>There are no pictures to export yet.</source>
        <translation>Es gibt noch keine Bilder zum Exportieren.</translation>
    </message>
    <message>
        <source>Pictures can be written as .png, not as “%1”.</source>
        <translation>Bilder können als .png geschrieben werden, nicht als „%1“.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2</source>
        <translation>„%1“ kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Wrote the pictures to %1.</source>
        <translation>Die Bilder wurden in %1 geschrieben.</translation>
    </message>
    <message>
        <source>1 picture</source>
        <translation>1 Bild</translation>
    </message>
    <message>
        <source>%1 pictures</source>
        <translation>%1 Bilder</translation>
    </message>
</context>
<context>
    <name>strata::runs</name>
    <message>
        <source>There is a run called “%1” already.</source>
        <translation>Es gibt schon einen Lauf namens „%1“.</translation>
    </message>
    <message>
        <source>“%1” is no longer there.</source>
        <translation>„%1“ ist nicht mehr da.</translation>
    </message>
    <message>
        <source>“%1” cannot be renamed: no permission, or it is in use.</source>
        <translation>„%1“ kann nicht umbenannt werden: keine Berechtigung, oder die Datei ist in Gebrauch.</translation>
    </message>
</context>
<context>
    <name>strata::runs::RunComparison</name>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <source>Total loss by epoch</source>
        <translation>Gesamtverlust je Epoche</translation>
    </message>
    <message>
        <source>The first %1 of %2 runs</source>
        <translation>Die ersten %1 von %2 Läufen</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 Läufe</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Valid raw</source>
        <translation>Gültig, roh</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
</context>
<context>
    <name>strata::runs::RunDetails</name>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Valid raw</source>
        <translation>Gültig (roh)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>What is this run for?</source>
        <translation>Wozu dient dieser Lauf?</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Continue training</source>
        <translation>Weiter trainieren</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Moves the run file to the trash</source>
        <translation>Legt die Datei des Laufs in den Papierkorb</translation>
    </message>
    <message>
        <source>training</source>
        <translation>wird trainiert</translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation>Epoche %1 von %2</translation>
    </message>
    <message>
        <source>last sample</source>
        <translation>letzte Probe</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Auswerten</translation>
    </message>
    <message>
        <source>Measures what this run generates</source>
        <translation>Misst, was dieser Lauf erzeugt</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
</context>
<context>
    <name>strata::runs::RunModel</name>
    <message>
        <source>cannot be used</source>
        <translation>nicht verwendbar</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>unfertig</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>last loss %1</source>
        <translation>letzter Verlust %1</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>Changed options</source>
        <translation>Geänderte Optionen</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Valid raw</source>
        <translation>Gültig (roh)</translation>
    </message>
</context>
<context>
    <name>strata::runs::RunTrash</name>
    <message>
        <source>“%1” cannot be moved to the trash: no permission, or there is no trash on this disk.</source>
        <translation>„%1“ kann nicht in den Papierkorb gelegt werden: keine Berechtigung, oder diese Platte hat keinen Papierkorb.</translation>
    </message>
    <message>
        <source>“%1” is no longer there.</source>
        <translation>„%1“ ist nicht mehr da.</translation>
    </message>
    <message>
        <source>“%1” exists again; the deleted one stays in the trash.</source>
        <translation>„%1“ gibt es wieder; die gelöschte Datei bleibt im Papierkorb.</translation>
    </message>
    <message>
        <source>“%1” cannot be brought back; look for it in the trash.</source>
        <translation>„%1“ kann nicht zurückgeholt werden; suchen Sie die Datei im Papierkorb.</translation>
    </message>
</context>
<context>
    <name>strata::runs::RunsPage</name>
    <message>
        <source>No runs yet: train a model, and it is listed here.</source>
        <translation>Noch keine Läufe: Trainieren Sie ein Modell, dann steht es hier.</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>Zum Training</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>“%1” was moved to the trash.</source>
        <translation>„%1“ liegt im Papierkorb.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Select several with Ctrl or Shift to compare them</source>
        <translation>Mehrere mit Strg oder Umschalt auswählen, um sie zu vergleichen</translation>
    </message>
    <message>
        <source>Rename the run</source>
        <translation>Lauf umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>strata::sampling::CorrectionChoice</name>
    <message>
        <source>By probability</source>
        <translation>Wahrscheinlichste</translation>
    </message>
    <message>
        <source>Bonds by falling probability, each added only where valences allow it; then the largest component. App. D.2</source>
        <translation>Bindungen nach fallender Wahrscheinlichkeit, jede nur, wo Valenzen es erlauben; dann die größte Komponente. Anh. D.2</translation>
    </message>
    <message>
        <source>By lowering</source>
        <translation>Absenken</translation>
    </message>
    <message>
        <source>Bonds of overfull atoms are lowered one by one; then the largest component. As MoFlow and GDSS do</source>
        <translation>Bindungen übervoller Atome werden einzeln abgesenkt; dann die größte Komponente. Wie MoFlow und GDSS</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Molecules stay as they were decoded, valid or not</source>
        <translation>Moleküle bleiben, wie sie dekodiert wurden, gültig oder nicht</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Korrektur</translation>
    </message>
</context>
<context>
    <name>strata::sampling::DrawForm</name>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Prior</source>
        <translation>A-priori-Verteilung</translation>
    </message>
    <message>
        <source>Posteriors of training graphs (not generation)</source>
        <translation>Trainingsgraphen (keine Erzeugung)</translation>
    </message>
    <message>
        <source>No latents</source>
        <translation>Keine Latenten</translation>
    </message>
    <message>
        <source>Least probability (min-p)</source>
        <translation>Kleinste Wahrscheinlichkeit (min-p)</translation>
    </message>
    <message>
        <source>Latents</source>
        <translation>Latente</translation>
    </message>
    <message>
        <source>Only growing decoders that were trained with latent dropout can do without latents.</source>
        <translation>Nur wachsende Dekoder, die mit Latent-Dropout trainiert wurden, kommen ohne Latente aus.</translation>
    </message>
    <message>
        <source>Classes less probable than this share of the most probable one are never drawn.</source>
        <translation>Klassen, die weniger wahrscheinlich sind als dieser Anteil der wahrscheinlichsten, werden nie gezogen.</translation>
    </message>
    <message>
        <source>This run&apos;s model decodes all at once. Only decoders that go step by step (growth, masked, autoregressive) draw classes one by one.</source>
        <translation>Das Modell dieses Laufs dekodiert alles auf einmal. Nur schrittweise Dekoder (growth, masked, autoregressive) ziehen Klasse für Klasse.</translation>
    </message>
    <message>
        <source>Generation: new latents are drawn from the prior.</source>
        <translation>Erzeugung: Neue Latente werden aus der A-priori-Verteilung gezogen.</translation>
    </message>
    <message>
        <source>Not generation: training graphs are encoded and drawn again. The best that a better prior could do.</source>
        <translation>Keine Erzeugung: Trainingsgraphen werden kodiert und neu gezogen. Mehr könnte eine bessere A-priori-Verteilung nicht leisten.</translation>
    </message>
    <message>
        <source>The decoder alone, without what the latents tell it: what they are worth.</source>
        <translation>Der Dekoder allein, ohne was die Latenten ihm sagen: was sie wert sind.</translation>
    </message>
</context>
<context>
    <name>strata::style</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>noch wenige Sekunden</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
</context>
<context>
    <name>strata::style::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>strata::style::PathField</name>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
</context>
<context>
    <name>strata::style::PopupButton</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>strata::style::ProgressLine</name>
    <message>
        <source>%1 a second</source>
        <translation>%1 je Sekunde</translation>
    </message>
</context>
<context>
    <name>strata::training</name>
    <message>
        <source>Total loss</source>
        <translation>Gesamtverlust</translation>
    </message>
    <message>
        <source>Reconstruction</source>
        <translation>Rekonstruktion</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Kanten</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>KL</source>
        <translation>KL</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Ausgleich</translation>
    </message>
    <message>
        <source>Prior</source>
        <translation>A-priori-Verteilung</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Valid without correction</source>
        <translation>Gültig ohne Korrektur</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Unique</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Novel</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Zusammenhängend</translation>
    </message>
    <message>
        <source>QED</source>
        <translation>QED</translation>
    </message>
    <message>
        <source>MMD of degrees</source>
        <translation>MMD der Grade</translation>
    </message>
    <message>
        <source>MMD of clustering</source>
        <translation>MMD der Clusterkoeffizienten</translation>
    </message>
    <message>
        <source>MMD of orbits</source>
        <translation>MMD der Orbits</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Bonds</source>
        <translation>Bindungen</translation>
    </message>
    <message>
        <source>Flow prior</source>
        <translation>Fluss-Prior</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Schnitt</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Lokal</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>nats a decision</source>
        <translation>Nats je Entscheidung</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>KL of cluster sizes</source>
        <translation>KL der Clustergrößen</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Pausing after this batch</source>
        <translation>Hält nach diesem Stapel inne</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Resuming</source>
        <translation>Wird fortgesetzt</translation>
    </message>
    <message>
        <source>Stopping and saving</source>
        <translation>Hält an und speichert</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Opened run</source>
        <translation>Geöffneter Lauf</translation>
    </message>
    <message>
        <source>A run needs a name.</source>
        <translation>Ein Lauf braucht einen Namen.</translation>
    </message>
    <message>
        <source>A name cannot hold control characters.</source>
        <translation>Ein Name kann keine Steuerzeichen enthalten.</translation>
    </message>
    <message>
        <source>A name cannot hold “%1”.</source>
        <translation>Ein Name kann „%1“ nicht enthalten.</translation>
    </message>
    <message>
        <source>A name cannot begin with a dot, nor begin or end with a space.</source>
        <translation>Ein Name kann nicht mit einem Punkt beginnen und nicht mit einem Leerzeichen beginnen oder enden.</translation>
    </message>
    <message>
        <source>A name has at most %1 characters.</source>
        <translation>Ein Name hat höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>A run of this name is there already.</source>
        <translation>Einen Lauf dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>%1, level %2</source>
        <translation>%1, Stufe %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Error of %1</source>
        <translation>Fehler von %1</translation>
    </message>
</context>
<context>
    <name>strata::training::CurvesToolbar</name>
    <message>
        <source>Log x</source>
        <translation>Log x</translation>
    </message>
    <message>
        <source>Log y</source>
        <translation>Log y</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>Weight of the moving average over the loss curves: 0 shows them as logged.
The total as logged stays behind its smoothed curve as a faint line.</source>
        <translation>Gewicht des gleitenden Mittels über die Verlustkurven: 0 zeigt sie wie aufgezeichnet.
Der aufgezeichnete Gesamtverlust bleibt als blasse Linie hinter seiner geglätteten Kurve.</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Alle Schritte</translation>
    </message>
    <message>
        <source>Last %1</source>
        <translation>Letzte %1</translation>
    </message>
    <message>
        <source>How many of the newest steps are shown</source>
        <translation>Wie viele der neuesten Schritte gezeigt werden</translation>
    </message>
    <message>
        <source>Logarithmic axis of steps</source>
        <translation>Logarithmische Achse der Schritte</translation>
    </message>
    <message>
        <source>Logarithmic axis of losses; values of 0 and below are left out and counted</source>
        <translation>Logarithmische Achse der Verluste; Werte von 0 und darunter werden ausgelassen und gezählt</translation>
    </message>
    <message>
        <source>Save the charts or their data</source>
        <translation>Diagramme oder ihre Daten speichern</translation>
    </message>
    <message>
        <source>Charts as PNG…</source>
        <translation>Diagramme als PNG …</translation>
    </message>
    <message>
        <source>Charts as SVG…</source>
        <translation>Diagramme als SVG …</translation>
    </message>
    <message>
        <source>Data as CSV…</source>
        <translation>Daten als CSV …</translation>
    </message>
</context>
<context>
    <name>strata::training::CurvesView</name>
    <message>
        <source>“%1” could not be written: %2.</source>
        <translation>„%1“ konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Step %1, epoch %2</source>
        <translation>Schritt %1, Epoche %2</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Sample of epoch %1</source>
        <translation>Probe der Epoche %1</translation>
    </message>
    <message>
        <source>: smoothed (as logged)</source>
        <translation>: geglättet (wie aufgezeichnet)</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Curves appear with the first batch.</source>
        <translation>Die Kurven erscheinen mit dem ersten Stapel.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>Figures appear at the end of the first epoch.</source>
        <translation>Die Werte erscheinen am Ende der ersten Epoche.</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG-Bild (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>Save the curves</source>
        <translation>Die Kurven speichern</translation>
    </message>
</context>
<context>
    <name>strata::training::LegendEntry</name>
    <message>
        <source>%1
Click to show or hide it, Ctrl+click to see it alone.</source>
        <translation>%1
Klick zeigt oder verbirgt die Kurve, Strg+Klick zeigt sie allein.</translation>
    </message>
</context>
<context>
    <name>strata::training::MetricChart</name>
    <message>
        <source>Values of 0 or below, not on a log axis: %1</source>
        <translation>Werte von 0 oder darunter, nicht auf einer Log-Achse: %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>strata::training::OptionGroup</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>strata::training::ParameterForm</name>
    <message>
        <source>Search options</source>
        <translation>Optionen suchen</translation>
    </message>
    <message>
        <source>No option matches “%1”.</source>
        <translation>Keine Option passt zu „%1“.</translation>
    </message>
</context>
<context>
    <name>strata::training::ParameterModel</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>“%1” is not one of its choices.</source>
        <translation>„%1“ ist keine der Möglichkeiten.</translation>
    </message>
    <message>
        <source>%1 is not between %2 and %3.</source>
        <translation>%1 liegt nicht zwischen %2 und %3.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Default: %1</source>
        <translation>Vorgabe: %1</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 bis %2</translation>
    </message>
</context>
<context>
    <name>strata::training::ParameterRow</name>
    <message>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>every column</source>
        <translation>jede Spalte</translation>
    </message>
    <message>
        <source>at random</source>
        <translation>zufällig</translation>
    </message>
</context>
<context>
    <name>strata::training::RunHeader</name>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>Neuer Lauf</translation>
    </message>
    <message>
        <source>Start again from these options</source>
        <translation>Mit diesen Optionen neu beginnen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Unterbrechen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Save a checkpoint and end; the run can go on later</source>
        <translation>Einen Zwischenstand speichern und beenden; der Lauf kann später weitergehen</translation>
    </message>
    <message>
        <source>Train a new run with these options</source>
        <translation>Einen neuen Lauf mit diesen Optionen trainieren</translation>
    </message>
    <message>
        <source>Go on from the last checkpoint</source>
        <translation>Vom letzten Zwischenstand an weitermachen</translation>
    </message>
</context>
<context>
    <name>strata::training::RunSetup</name>
    <message>
        <source>%1 molecules, up to %2 atoms</source>
        <translation>%1 Moleküle, bis zu %2 Atome</translation>
    </message>
    <message>
        <source>%1 graphs, up to %2 nodes</source>
        <translation>%1 Graphen, bis zu %2 Knoten</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed, data and options give the same run</source>
        <translation>Gleicher Startwert, gleiche Daten und Optionen ergeben denselben Lauf</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Preset “%1”.</source>
        <translation>Voreinstellung „%1“.</translation>
    </message>
    <message>
        <source>There is no preset for this kind of data.</source>
        <translation>Für diese Art von Daten gibt es keine Voreinstellung.</translation>
    </message>
    <message>
        <source>%1 images of %2 × %3 pixels</source>
        <translation>%1 Bilder von %2 × %3 Bildpunkten</translation>
    </message>
</context>
<context>
    <name>strata::training::SampleTiles</name>
    <message>
        <source>Samples of the epoch</source>
        <translation>Proben der Epoche</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>Nicht gültig</translation>
    </message>
    <message>
        <source>Valid without correction</source>
        <translation>Gültig ohne Korrektur</translation>
    </message>
    <message>
        <source>Valid after correction</source>
        <translation>Gültig nach der Korrektur</translation>
    </message>
    <message>
        <source>Not among the training data</source>
        <translation>Nicht unter den Trainingsdaten</translation>
    </message>
    <message>
        <source>Among the training data</source>
        <translation>Unter den Trainingsdaten</translation>
    </message>
    <message>
        <source>✕</source>
        <translation>✕</translation>
    </message>
    <message>
        <source>✕ not valid</source>
        <translation>✕ nicht gültig</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>cannot be drawn</source>
        <translation>nicht zu zeichnen</translation>
    </message>
</context>
<context>
    <name>strata::training::SamplesStrip</name>
    <message>
        <source>Samples of epoch %1: %2 of %3 valid</source>
        <translation>Proben der Epoche %1: %2 von %3 gültig</translation>
    </message>
    <message>
        <source>Samples of epoch %1: %2</source>
        <translation>Proben der Epoche %1: %2</translation>
    </message>
</context>
<context>
    <name>strata::training::TrainPage</name>
    <message>
        <source>Choose data to train on.</source>
        <translation>Wählen Sie Daten, mit denen trainiert wird.</translation>
    </message>
    <message>
        <source>Go to Data</source>
        <translation>Zu den Daten</translation>
    </message>
    <message>
        <source>Saved “%1”.</source>
        <translation>„%1“ gespeichert.</translation>
    </message>
    <message>
        <source>All epochs are done. Raise their number to go on.</source>
        <translation>Alle Epochen sind durchlaufen. Erhöhen Sie ihre Zahl, um weiterzumachen.</translation>
    </message>
    <message>
        <source>The options of an opened run are fixed. The number of epochs can be raised, to go on.</source>
        <translation>Die Optionen eines geöffneten Laufs stehen fest. Die Zahl der Epochen kann erhöht werden, um weiterzumachen.</translation>
    </message>
    <message>
        <source>Options are fixed while the run goes on. Stop it to change them.</source>
        <translation>Während der Lauf läuft, stehen die Optionen fest. Halten Sie ihn an, um sie zu ändern.</translation>
    </message>
    <message>
        <source>Choose data first.</source>
        <translation>Wählen Sie zuerst Daten.</translation>
    </message>
    <message>
        <source>There is nothing in the data to train on.</source>
        <translation>In den Daten ist nichts, womit trainiert werden kann.</translation>
    </message>
    <message>
        <source>Choose a preset.</source>
        <translation>Wählen Sie eine Voreinstellung.</translation>
    </message>
    <message>
        <source>Options of this run that this version does not know: %1.</source>
        <translation>Optionen dieses Laufs, die diese Version nicht kennt: %1.</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>Epoche %1 von %2</translation>
    </message>
    <message>
        <source>%1 graphs/s</source>
        <translation>%1 Graphen/s</translation>
    </message>
</context>
</TS>
