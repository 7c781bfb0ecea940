<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>FilterBar</name>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
</context>
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
    <name>engine</name>
    <message>
        <source>Small molecules</source>
        <translation>Kleine Moleküle</translation>
    </message>
    <message>
        <source>Up to about a dozen heavy atoms (QM9). 2,000 molecules take about four minutes on two cores.</source>
        <translation>Bis zu etwa einem Dutzend schwerer Atome (QM9). 2.000 Moleküle brauchen auf zwei Kernen etwa vier Minuten.</translation>
    </message>
    <message>
        <source>Drug-like molecules</source>
        <translation>Wirkstoffartige Moleküle</translation>
    </message>
    <message>
        <source>Molecules of up to 24 heavy atoms (NCI, ZINC); larger ones are left out. The built-in NCI set takes about ten minutes on two cores.</source>
        <translation>Moleküle mit bis zu 24 schweren Atomen (NCI, ZINC); größere bleiben weg. Der eingebaute NCI-Satz braucht auf zwei Kernen etwa zehn Minuten.</translation>
    </message>
    <message>
        <source>Small molecules, second-order latents</source>
        <translation>Kleine Moleküle, Latente zweiter Ordnung</translation>
    </message>
    <message>
        <source>As small molecules, with the paper&apos;s Markov random field posterior, a learnable prior and free matching (App. B, C). Slower.</source>
        <translation>Wie kleine Moleküle, mit dem Posterior der Arbeit als Markow-Zufallsfeld, einem lernbaren Prior und freier Zuordnung (Anh. B, C). Langsamer.</translation>
    </message>
    <message>
        <source>Small molecules, MLP decoder</source>
        <translation>Kleine Moleküle, MLP-Decoder</translation>
    </message>
    <message>
        <source>As small molecules, decoded by a multi-layer perceptron, which is not equivariant: the comparison of Table 6 (App. D.2).</source>
        <translation>Wie kleine Moleküle, decodiert von einem mehrschichtigen Perzeptron, das nicht äquivariant ist: der Vergleich der Tabelle 6 (Anh. D.2).</translation>
    </message>
    <message>
        <source>Small molecules, grown</source>
        <translation>Kleine Moleküle, gewachsen</translation>
    </message>
    <message>
        <source>Grows molecules atom by atom from the cluster latents: most molecules are valid as drawn. Small molecules (QM9); slower to train than small molecules.</source>
        <translation>Lässt Moleküle Atom für Atom aus den Latenten der Cluster wachsen: Die meisten sind so gültig, wie sie gezogen wurden. Kleine Moleküle (QM9); langsamer zu trainieren als „Kleine Moleküle“.</translation>
    </message>
    <message>
        <source>Small molecules, autoregressive</source>
        <translation>Kleine Moleküle, autoregressiv</translation>
    </message>
    <message>
        <source>The paper&apos;s autoregressive MGN: bond by bond under valence masks, so that every molecule is valid. Slower to train.</source>
        <translation>Das autoregressive MGN der Arbeit: Bindung für Bindung unter Valenzmasken, so dass jedes Molekül gültig ist. Langsamer zu trainieren.</translation>
    </message>
    <message>
        <source>Small molecules, unmasked</source>
        <translation>Kleine Moleküle, unmaskiert</translation>
    </message>
    <message>
        <source>Draws atoms and bonds in random order, a few at a time, from node and cluster latents. Equivariant, without masks of valence.</source>
        <translation>Zieht Atome und Bindungen in zufälliger Reihenfolge, einige auf einmal, aus den Latenten von Knoten und Clustern. Äquivariant, ohne Valenzmasken.</translation>
    </message>
    <message>
        <source>Small graphs, grown</source>
        <translation>Kleine Graphen, gewachsen</translation>
    </message>
    <message>
        <source>Grows general graphs node by node from the cluster latents; connected by construction. Up to about 40 nodes (community-small, ego-small, which take a quarter of an hour).</source>
        <translation>Lässt allgemeine Graphen Knoten für Knoten aus den Latenten der Cluster wachsen; zusammenhängend von der Bauart her. Bis etwa 40 Knoten (community-small und ego-small, die eine Viertelstunde brauchen).</translation>
    </message>
    <message>
        <source>Small graphs</source>
        <translation>Kleine Graphen</translation>
    </message>
    <message>
        <source>General graphs of up to about 20 nodes (community-small). About three minutes on two cores.</source>
        <translation>Allgemeine Graphen mit bis zu etwa 20 Knoten (community-small). Etwa drei Minuten auf zwei Kernen.</translation>
    </message>
    <message>
        <source>Small graphs, dot-product decoder</source>
        <translation>Kleine Graphen, Skalarprodukt-Decoder</translation>
    </message>
    <message>
        <source>As small graphs, with edges where latents point the same way (App. D.1).</source>
        <translation>Wie kleine Graphen, mit Kanten, wo Latente in dieselbe Richtung zeigen (Anh. D.1).</translation>
    </message>
    <message>
        <source>Links of one graph</source>
        <translation>Verbindungen eines Graphen</translation>
    </message>
    <message>
        <source>Finds missing links of a citation graph or of any large graph, with 128 learned clusters. Cora takes about a quarter of a minute.</source>
        <translation>Findet fehlende Verbindungen eines Zitationsgraphen oder eines beliebigen großen Graphen, mit 128 gelernten Clustern. Cora braucht etwa eine Viertelminute.</translation>
    </message>
    <message>
        <source>Links, without clusters</source>
        <translation>Verbindungen, ohne Cluster</translation>
    </message>
    <message>
        <source>The graph alone: what the hierarchy is compared with.</source>
        <translation>Der Graph allein: womit die Hierarchie verglichen wird.</translation>
    </message>
    <message>
        <source>Links, two models</source>
        <translation>Verbindungen, zwei Modelle</translation>
    </message>
    <message>
        <source>The scores of two models trained one after the other, added.</source>
        <translation>Die Summe der Werte zweier nacheinander trainierter Modelle.</translation>
    </message>
    <message>
        <source>Links, three levels</source>
        <translation>Verbindungen, drei Ebenen</translation>
    </message>
    <message>
        <source>The paper&apos;s L = 3 with 4^ℓ clusters (App. D.1).</source>
        <translation>L = 3 der Arbeit mit 4^ℓ Clustern (Anh. D.1).</translation>
    </message>
    <message>
        <source>Links, seven levels</source>
        <translation>Verbindungen, sieben Ebenen</translation>
    </message>
    <message>
        <source>The paper&apos;s L = 7 with 2^ℓ clusters (App. D.1).</source>
        <translation>L = 7 der Arbeit mit 2^ℓ Clustern (Anh. D.1).</translation>
    </message>
    <message>
        <source>Links, spectral clusters</source>
        <translation>Verbindungen, spektrale Cluster</translation>
    </message>
    <message>
        <source>Clusters by k-means of a spectral embedding (App. D.1).</source>
        <translation>Cluster durch k-Means auf einer spektralen Einbettung (Anh. D.1).</translation>
    </message>
    <message>
        <source>Links, k-means clusters</source>
        <translation>Verbindungen, k-Means-Cluster</translation>
    </message>
    <message>
        <source>Clusters by k-means of the words (App. D.1).</source>
        <translation>Cluster durch k-Means auf den Wörtern (Anh. D.1).</translation>
    </message>
    <message>
        <source>Links, VGAE</source>
        <translation>Verbindungen, VGAE</translation>
    </message>
    <message>
        <source>The baseline of Kipf and Welling (2016).</source>
        <translation>Das Vergleichsverfahren von Kipf und Welling (2016).</translation>
    </message>
    <message>
        <source>Properties of molecules</source>
        <translation>Eigenschaften von Molekülen</translation>
    </message>
    <message>
        <source>Predicts columns of the table from the molecules, by a supervised MGN. 10,000 drug-like molecules take about a quarter of an hour.</source>
        <translation>Sagt mit einem überwachten MGN Spalten der Tabelle aus den Molekülen vorher. 10.000 wirkstoffartige Moleküle brauchen etwa eine Viertelstunde.</translation>
    </message>
    <message>
        <source>Properties that atoms add up to</source>
        <translation>Eigenschaften, zu denen sich Atome addieren</translation>
    </message>
    <message>
        <source>For targets such as logP, molar refractivity or polar surface: the sum of what each atom contributes, which depends on its neighbourhood alone. 10,000 drug-like molecules take about ten minutes.</source>
        <translation>Für Ziele wie logP, Molrefraktion oder polare Oberfläche: die Summe der Beiträge der Atome, die allein von ihrer Umgebung abhängen. 10.000 wirkstoffartige Moleküle brauchen etwa zehn Minuten.</translation>
    </message>
    <message>
        <source>Properties, long training</source>
        <translation>Eigenschaften, langes Training</translation>
    </message>
    <message>
        <source>For targets that atoms do not simply add up to, such as the penalised logP of ZINC: an hour or two.</source>
        <translation>Für Ziele, zu denen sich Atome nicht einfach addieren, wie das bestrafte logP von ZINC: ein bis zwei Stunden.</translation>
    </message>
    <message>
        <source>Latents to be probed</source>
        <translation>Latente, die geprüft werden</translation>
    </message>
    <message>
        <source>Trains an MGVAE without any column, then predicts the columns from its frozen latents. 117,000 small molecules take most of an hour.</source>
        <translation>Trainiert ein MGVAE ohne jede Spalte und sagt dann die Spalten aus seinen eingefrorenen Latenten vorher. 117.000 kleine Moleküle brauchen fast eine Stunde.</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Five levels with 64 latent numbers and a flow prior: 60,000 images of digits in about an hour.</source>
        <translation>Fünf Ebenen mit 64 latenten Zahlen und einem Fluss als Prior: 60.000 Bilder von Ziffern in etwa einer Stunde.</translation>
    </message>
    <message>
        <source>Images, to try out</source>
        <translation>Bilder, zum Ausprobieren</translation>
    </message>
    <message>
        <source>A few minutes: rough shapes.</source>
        <translation>Einige Minuten: grobe Formen.</translation>
    </message>
    <message>
        <source>Images as in the paper</source>
        <translation>Bilder wie in der Arbeit</translation>
    </message>
    <message>
        <source>App. D.6: ten layers of message passing a level, 256 latent numbers, N(0, I), 256 epochs. Days on a processor. Poolers and readouts tell places apart: without, no turn could be told from another.</source>
        <translation>Anh. D.6: zehn Schichten Nachrichtenaustausch je Ebene, 256 latente Zahlen, N(0, I), 256 Epochen. Tage auf einem Prozessor. Zusammenfassen und Auslesen unterscheiden Orte: sonst wäre keine Drehung von einer anderen zu unterscheiden.</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Number of resolutions L: 32 × 32 pixels, 16 × 16 and so on; each pixel is the mean of a cluster of 2 × 2. App. D.6 has 5.</source>
        <translation>Anzahl der Auflösungen L: 32 × 32 Pixel, 16 × 16 und so weiter; jedes Pixel ist das Mittel eines Clusters von 2 × 2. Anh. D.6 hat 5.</translation>
    </message>
    <message>
        <source>Message passing</source>
        <translation>Nachrichtenaustausch</translation>
    </message>
    <message>
        <source>Layers of message passing on the grid graph of each level. App. D.6 has 10.</source>
        <translation>Schichten Nachrichtenaustausch auf dem Gittergraphen jeder Ebene. Anh. D.6 hat 10.</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Features of a node at 32 × 32; twice as many at each coarser level, up to eight times. App. D.6</source>
        <translation>Merkmale eines Knotens bei 32 × 32; auf jeder gröberen Ebene doppelt so viele, bis zum Achtfachen. Anh. D.6</translation>
    </message>
    <message>
        <source>Tell places apart</source>
        <translation>Orte unterscheiden</translation>
    </message>
    <message>
        <source>Poolers and readouts have weights for each place of a cluster. Without, clusters are sets, and an image, its mirror images and its turns have the same latents. App. D.6</source>
        <translation>Zusammenfassen und Auslesen haben Gewichte für jeden Ort eines Clusters. Ohne sie sind Cluster Mengen, und ein Bild, seine Spiegelbilder und seine Drehungen haben dieselben Latenten. Anh. D.6</translation>
    </message>
    <message>
        <source>Latent dimension</source>
        <translation>Latente Dimension</translation>
    </message>
    <message>
        <source>Latent numbers of each level, but no more than it has pixels. App. D.6 has 256.</source>
        <translation>Latente Zahlen jeder Ebene, aber nicht mehr, als sie Pixel hat. Anh. D.6 hat 256.</translation>
    </message>
    <message>
        <source>Divergence weight</source>
        <translation>Gewicht der Divergenz</translation>
    </message>
    <message>
        <source>Weight β of the divergence of posteriors from N(0, I). Small values rebuild images sharply and leave more to a flow prior. Sec. 4.1, Eq. 8</source>
        <translation>Gewicht β der Divergenz der Posteriors von N(0, I). Kleine Werte bauen Bilder scharf nach und überlassen mehr dem Fluss als Prior. Abschn. 4.1, Gl. 8</translation>
    </message>
    <message>
        <source>Prior</source>
        <translation>Prior</translation>
    </message>
    <message>
        <source>Prior&apos;s share</source>
        <translation>Anteil des Priors</translation>
    </message>
    <message>
        <source>Share of the epochs, the last ones, that fit a flow prior alone. Beside App. D.6</source>
        <translation>Anteil der Epochen, die letzten, in denen allein der Fluss als Prior angepasst wird. Neben Anh. D.6</translation>
    </message>
    <message>
        <source>Draws an image</source>
        <translation>Ziehungen je Bild</translation>
    </message>
    <message>
        <source>Draws of each image&apos;s posteriors in a batch that fits the flow prior. Beside App. D.6</source>
        <translation>Ziehungen aus den Posteriors jedes Bildes in einem Stapel, der den Fluss als Prior anpasst. Neben Anh. D.6</translation>
    </message>
    <message>
        <source>Flow width</source>
        <translation>Breite des Flusses</translation>
    </message>
    <message>
        <source>Hidden units of the flow prior. Beside App. D.6</source>
        <translation>Verborgene Einheiten des Flusses. Neben Anh. D.6</translation>
    </message>
    <message>
        <source>Flow layers</source>
        <translation>Schichten des Flusses</translation>
    </message>
    <message>
        <source>Residual layers of the flow prior. Beside App. D.6</source>
        <translation>Residualschichten des Flusses. Neben Anh. D.6</translation>
    </message>
    <message>
        <source>Decoder channels</source>
        <translation>Decoder-Kanäle</translation>
    </message>
    <message>
        <source>Channels before a decoder&apos;s last transposed convolution, twice as many before each one before it. App. D.6 has the generator of DCGAN.</source>
        <translation>Kanäle vor der letzten transponierten Faltung eines Decoders, vor jeder früheren doppelt so viele. Anh. D.6 hat den Generator von DCGAN.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Passes over the training images. App. D.6 makes 256.</source>
        <translation>Durchgänge durch die Trainingsbilder. Anh. D.6 macht 256.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Stapelgröße</translation>
    </message>
    <message>
        <source>Images in one step of the optimiser. App. D.6</source>
        <translation>Bilder in einem Schritt des Optimierers. Anh. D.6</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Peak learning rate of AdamW; it warms up over 100 steps and falls along a cosine to 1 %. App. D.6 has 0.001.</source>
        <translation>Höchste Lernrate von AdamW; sie steigt über 100 Schritte an und fällt entlang eines Kosinus auf 1 %. Anh. D.6 hat 0,001.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Gewichtsverfall</translation>
    </message>
    <message>
        <source>AdamW&apos;s weight decay. Beside App. D.6</source>
        <translation>Gewichtsverfall von AdamW. Neben Anh. D.6</translation>
    </message>
    <message>
        <source>Gradient clip</source>
        <translation>Gradientengrenze</translation>
    </message>
    <message>
        <source>Largest norm of the gradient. Beside App. D.6</source>
        <translation>Größte Norm des Gradienten. Neben Anh. D.6</translation>
    </message>
    <message>
        <source>Divergence warm-up</source>
        <translation>Anlauf der Divergenz</translation>
    </message>
    <message>
        <source>Share of the steps over which the divergence&apos;s weight grows from 0. Beside App. D.6</source>
        <translation>Anteil der Schritte, über den das Gewicht der Divergenz von 0 an wächst. Neben Anh. D.6</translation>
    </message>
    <message>
        <source>Average weights</source>
        <translation>Gewichte mitteln</translation>
    </message>
    <message>
        <source>Sample and measure with a running mean of the weights over about a tenth of the run. Beside App. D.6</source>
        <translation>Mit einem laufenden Mittel der Gewichte über etwa ein Zehntel des Laufs ziehen und messen. Neben Anh. D.6</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Share of the images that is never trained on. MNIST has test images of its own. App. D.6</source>
        <translation>Anteil der Bilder, auf dem nie trainiert wird. MNIST hat eigene Testbilder. Anh. D.6</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>Trainingsbilder</translation>
    </message>
    <message>
        <source>Train on so many, drawn at random from those that are not held out (0: all of them). App. D.6</source>
        <translation>Auf so vielen trainieren, zufällig gezogen aus denen, die nicht zurückgehalten werden (0: auf allen). Anh. D.6</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Names of the columns that the probes predict from the frozen latents, separated by commas; empty: every column of numbers. Never read in training. App. D.4</source>
        <translation>Namen der Spalten, die die Sonden aus den eingefrorenen Latenten vorhersagen, durch Kommas getrennt; leer: jede Zahlenspalte. Im Training nie gelesen. Anh. D.4</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>The column that says train, valid or test; else a file of the row numbers of the test set; empty: a random tenth each validates and tests.</source>
        <translation>Die Spalte, in der train, valid oder test steht; sonst eine Datei mit den Zeilennummern der Testmenge; leer: je ein zufälliges Zehntel zum Validieren und zum Testen.</translation>
    </message>
    <message>
        <source>Ring sizes</source>
        <translation>Ringgrößen</translation>
    </message>
    <message>
        <source>Tell the encoder which smallest rings an atom is in; figures say so.</source>
        <translation>Dem Encoder sagen, in welchen kleinsten Ringen ein Atom ist; die Kennzahlen nennen es.</translation>
    </message>
    <message>
        <source>Random walks</source>
        <translation>Zufallswege</translation>
    </message>
    <message>
        <source>Tell the encoder how probably random walks of 1 to 16 steps end where they began.</source>
        <translation>Dem Encoder sagen, wie wahrscheinlich Zufallswege von 1 bis 16 Schritten enden, wo sie begannen.</translation>
    </message>
    <message>
        <source>Chemical features</source>
        <translation>Chemische Merkmale</translation>
    </message>
    <message>
        <source>Tell the encoder 24 chemical features of each atom. App. D.4, Table 7</source>
        <translation>Dem Encoder 24 chemische Merkmale jedes Atoms sagen. Anh. D.4, Tabelle 7</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Channels of a layer.</source>
        <translation>Kanäle einer Schicht.</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Steps of message passing. Sec. 3.2</source>
        <translation>Schritte Nachrichtenaustausch. Abschn. 3.2</translation>
    </message>
    <message>
        <source>Latents of each atom, averaged over a molecule for the probes. App. D.4 uses 256.</source>
        <translation>Latente jedes Atoms, für die Sonden über ein Molekül gemittelt. Anh. D.4 nimmt 256.</translation>
    </message>
    <message>
        <source>KL weight</source>
        <translation>Gewicht der KL</translation>
    </message>
    <message>
        <source>Weight β of the divergence from the prior. Small, so that the means can hold counts exactly. Eq. 9</source>
        <translation>Gewicht β der Divergenz vom Prior. Klein, damit die Mittelwerte Anzahlen genau halten können. Gl. 9</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Learned clusters of the coarse level; a single node is above them. Sec. 3.3</source>
        <translation>Gelernte Cluster der groben Ebene; über ihnen steht ein einzelner Knoten. Abschn. 3.3</translation>
    </message>
    <message>
        <source>Coarse width</source>
        <translation>Grobe Breite</translation>
    </message>
    <message>
        <source>Latents of a cluster. Sec. 3.1</source>
        <translation>Latente eines Clusters. Abschn. 3.1</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Gleichgewicht</translation>
    </message>
    <message>
        <source>Weight λ of the loss that keeps clusters about equally large. Eq. 2</source>
        <translation>Gewicht λ des Verlusts, der Cluster etwa gleich groß hält. Gl. 2</translation>
    </message>
    <message>
        <source>Coarse graphs</source>
        <translation>Grobe Graphen</translation>
    </message>
    <message>
        <source>Weight of rebuilding the coarse graphs. Eq. 9</source>
        <translation>Gewicht des Nachbauens der groben Graphen. Gl. 9</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Anzahlen</translation>
    </message>
    <message>
        <source>Weight of telling atoms, hydrogens, bonds and rings from the pooled latents by a linear head.</source>
        <translation>Gewicht davon, Atome, Wasserstoffe, Bindungen und Ringe aus den zusammengefassten Latenten linear abzulesen.</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Weight of telling how often frequent Morgan environments occur, likewise.</source>
        <translation>Gewicht davon, ebenso abzulesen, wie oft häufige Morgan-Umgebungen vorkommen.</translation>
    </message>
    <message>
        <source>Local targets</source>
        <translation>Lokale Ziele</translation>
    </message>
    <message>
        <source>Weight of telling each atom&apos;s environments, rings and hydrogens from its latents.</source>
        <translation>Gewicht davon, die Umgebungen, Ringe und Wasserstoffe jedes Atoms aus seinen Latenten abzulesen.</translation>
    </message>
    <message>
        <source>Distances</source>
        <translation>Abstände</translation>
    </message>
    <message>
        <source>Weight of telling how many bonds lie between two atoms.</source>
        <translation>Gewicht davon, abzulesen, wie viele Bindungen zwischen zwei Atomen liegen.</translation>
    </message>
    <message>
        <source>Passes over the training graphs.</source>
        <translation>Durchgänge durch die Trainingsgraphen.</translation>
    </message>
    <message>
        <source>Graphs in one step; those of similar size are taken together.</source>
        <translation>Graphen in einem Schritt; ähnlich große werden zusammengenommen.</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>AdamW, or Muon for the matrices that mix channels. App. D uses Adam.</source>
        <translation>AdamW, oder Muon für die Matrizen, die Kanäle mischen. Anh. D nimmt Adam.</translation>
    </message>
    <message>
        <source>At its peak: it warms up over 100 steps, then falls along a cosine to 1 %.</source>
        <translation>An ihrem höchsten Punkt: Sie steigt über 100 Schritte an und fällt entlang eines Kosinus auf 1 %.</translation>
    </message>
    <message>
        <source>How strongly weights are pulled to zero.</source>
        <translation>Wie stark Gewichte zur Null gezogen werden.</translation>
    </message>
    <message>
        <source>Longest gradient; longer ones are shortened to it.</source>
        <translation>Längster Gradient; längere werden darauf gekürzt.</translation>
    </message>
    <message>
        <source>Predict with a running mean of the weights.</source>
        <translation>Mit einem laufenden Mittel der Gewichte vorhersagen.</translation>
    </message>
    <message>
        <source>Clusterings</source>
        <translation>Clusterungen</translation>
    </message>
    <message>
        <source>How many coarser levels lie above the graph; 0 for the graph alone. App. D.1</source>
        <translation>Wie viele gröbere Ebenen über dem Graphen liegen; 0 für den Graphen allein. Anh. D.1</translation>
    </message>
    <message>
        <source>Clusters of the finest clustering. The paper has 128 (2^7) or 64 (4^3). App. D.1</source>
        <translation>Cluster der feinsten Clusterung. Die Arbeit hat 128 (2^7) oder 64 (4^3). Anh. D.1</translation>
    </message>
    <message>
        <source>Branching</source>
        <translation>Verzweigung</translation>
    </message>
    <message>
        <source>How many times fewer clusters each coarser level has: 2 or 4 in the paper. App. D.1</source>
        <translation>Wievielmal weniger Cluster jede gröbere Ebene hat: 2 oder 4 in der Arbeit. Anh. D.1</translation>
    </message>
    <message>
        <source>Clusters by</source>
        <translation>Cluster durch</translation>
    </message>
    <message>
        <source>Learned with the model, or given: by k-means of a spectral embedding of the training links, or of ten principal components of the words. App. D.1</source>
        <translation>Mit dem Modell gelernt, oder gegeben: durch k-Means auf einer spektralen Einbettung der Trainingsverbindungen oder auf zehn Hauptkomponenten der Wörter. Anh. D.1</translation>
    </message>
    <message>
        <source>Coarse latents</source>
        <translation>Grobe Latente</translation>
    </message>
    <message>
        <source>Latent dimension of a cluster. At most that of a node.</source>
        <translation>Latente Dimension eines Clusters. Höchstens die eines Knotens.</translation>
    </message>
    <message>
        <source>Balance band</source>
        <translation>Gleichgewichtsband</translation>
    </message>
    <message>
        <source>Clusters that are off the mean size by less than this share are left as they are. Balance is kept by prices on clusters in place of the loss of Sec. 3.3.</source>
        <translation>Cluster, die um weniger als diesen Anteil von der mittleren Größe abweichen, bleiben, wie sie sind. Preise auf Clustern halten das Gleichgewicht, statt des Verlusts von Abschn. 3.3.</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>Propagated starts from principal components of the words; vgae is the baseline of Kipf and Welling, without clusters. App. D.1</source>
        <translation>„propagated“ beginnt mit Hauptkomponenten der Wörter; „vgae“ ist das Vergleichsverfahren von Kipf und Welling, ohne Cluster. Anh. D.1</translation>
    </message>
    <message>
        <source>Principal components</source>
        <translation>Hauptkomponenten</translation>
    </message>
    <message>
        <source>Of the words&apos; tf-idf: the encoder&apos;s inputs.</source>
        <translation>Von tf-idf der Wörter: die Eingaben des Encoders.</translation>
    </message>
    <message>
        <source>Propagation steps</source>
        <translation>Ausbreitungsschritte</translation>
    </message>
    <message>
        <source>Rounds of message passing along the visible links. Sec. 3.2</source>
        <translation>Runden Nachrichtenaustausch entlang der sichtbaren Verbindungen. Abschn. 3.2</translation>
    </message>
    <message>
        <source>Residual width</source>
        <translation>Residualbreite</translation>
    </message>
    <message>
        <source>Hidden width of an MLP beside the linear map; 0 for none.</source>
        <translation>Verborgene Breite eines MLP neben der linearen Abbildung; 0 für keines.</translation>
    </message>
    <message>
        <source>Input dropout</source>
        <translation>Dropout der Eingaben</translation>
    </message>
    <message>
        <source>Share of the inputs that training leaves out at random.</source>
        <translation>Anteil der Eingaben, den das Training zufällig weglässt.</translation>
    </message>
    <message>
        <source>Of a node. App. D.1 has 128.</source>
        <translation>Eines Knotens. Anh. D.1 hat 128.</translation>
    </message>
    <message>
        <source>Variational</source>
        <translation>Variationell</translation>
    </message>
    <message>
        <source>Train with draws from the posterior and a divergence from N(0, I). Sec. 4</source>
        <translation>Mit Ziehungen aus dem Posterior und einer Divergenz von N(0, I) trainieren. Abschn. 4</translation>
    </message>
    <message>
        <source>Of the divergence a node, divided by the number of nodes. Sec. 4</source>
        <translation>Der Divergenz je Knoten, geteilt durch die Anzahl der Knoten. Abschn. 4</translation>
    </message>
    <message>
        <source>See degrees</source>
        <translation>Grade sehen</translation>
    </message>
    <message>
        <source>The score sees how many visible links both ends have. It helps most where the pairs to be told apart are drawn uniformly.</source>
        <translation>Die Bewertung sieht, wie viele sichtbare Verbindungen beide Enden haben. Es hilft am meisten, wo die Paare, die zu unterscheiden sind, gleichverteilt gezogen werden.</translation>
    </message>
    <message>
        <source>See smoothed words</source>
        <translation>Geglättete Wörter sehen</translation>
    </message>
    <message>
        <source>The score sees how alike the words around both ends are.</source>
        <translation>Die Bewertung sieht, wie ähnlich die Wörter um beide Enden sind.</translation>
    </message>
    <message>
        <source>See coarse links</source>
        <translation>Grobe Verbindungen sehen</translation>
    </message>
    <message>
        <source>The score sees how much more than by chance the clusters of both ends are linked.</source>
        <translation>Die Bewertung sieht, wie viel mehr als zufällig die Cluster beider Enden verbunden sind.</translation>
    </message>
    <message>
        <source>Head width</source>
        <translation>Kopfbreite</translation>
    </message>
    <message>
        <source>Hidden width of the MLP on what the score sees of a pair; 0 for none.</source>
        <translation>Verborgene Breite des MLP auf dem, was die Bewertung von einem Paar sieht; 0 für keines.</translation>
    </message>
    <message>
        <source>Local weight</source>
        <translation>Lokales Gewicht</translation>
    </message>
    <message>
        <source>Of the loss of the local decoders, which rebuild each cluster from its own nodes. Def. 4.3</source>
        <translation>Des Verlusts der lokalen Decoder, die jeden Cluster aus seinen eigenen Knoten nachbauen. Def. 4.3</translation>
    </message>
    <message>
        <source>At most; training ends earlier when the validation links get no better.</source>
        <translation>Höchstens; das Training endet früher, wenn die Validierungsverbindungen nicht besser werden.</translation>
    </message>
    <message>
        <source>Steps an epoch</source>
        <translation>Schritte je Epoche</translation>
    </message>
    <message>
        <source>Each step is on all training links.</source>
        <translation>Jeder Schritt geht über alle Trainingsverbindungen.</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>Epochs without a better validation figure before the end.</source>
        <translation>Epochen ohne bessere Validierung vor dem Ende.</translation>
    </message>
    <message>
        <source>Adam&apos;s. App. D.1</source>
        <translation>Von Adam. Anh. D.1</translation>
    </message>
    <message>
        <source>Hidden links</source>
        <translation>Verborgene Verbindungen</translation>
    </message>
    <message>
        <source>Share of the training links that a step hides and learns to find. With 0 the model learns to recognise links by their own traces.</source>
        <translation>Anteil der Trainingsverbindungen, den ein Schritt verbirgt und zu finden lernt. Mit 0 lernt das Modell, Verbindungen an ihren eigenen Spuren zu erkennen.</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Zielfunktion</translation>
    </message>
    <message>
        <source>Links above non-links, or each pair by itself.</source>
        <translation>Verbindungen über Nichtverbindungen, oder jedes Paar für sich.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Trained one after the other; their scores are added.</source>
        <translation>Nacheinander trainiert; ihre Werte werden addiert.</translation>
    </message>
    <message>
        <source>Validation links</source>
        <translation>Validierungsverbindungen</translation>
    </message>
    <message>
        <source>Share of the links. App. D.1</source>
        <translation>Anteil der Verbindungen. Anh. D.1</translation>
    </message>
    <message>
        <source>Test links</source>
        <translation>Testverbindungen</translation>
    </message>
    <message>
        <source>Number of coarsening levels L; level ℓ groups the graph below it into branching^(ℓ−1) clusters. Sec. 3.1</source>
        <translation>Anzahl L der Vergröberungsebenen; Ebene ℓ fasst den Graphen unter ihr in Verzweigung^(ℓ−1) Cluster zusammen. Abschn. 3.1</translation>
    </message>
    <message>
        <source>How many times more clusters each finer level has. Sec. 5.1 uses 2.</source>
        <translation>Wievielmal mehr Cluster jede feinere Ebene hat. Abschn. 5.1 nimmt 2.</translation>
    </message>
    <message>
        <source>Learned affinities to far-apart nodes of the graph, which makes clusters connected pieces; or a score of each node for each cluster, as in the paper. Sec. 3.3</source>
        <translation>Gelernte Nähe zu weit auseinanderliegenden Knoten des Graphen, die Cluster zu zusammenhängenden Stücken macht; oder ein Wert jedes Knotens für jeden Cluster, wie in der Arbeit. Abschn. 3.3</translation>
    </message>
    <message>
        <source>Balance weight</source>
        <translation>Gewicht des Gleichgewichts</translation>
    </message>
    <message>
        <source>Weight λ of the divergence of cluster sizes from uniform. Sec. 3.3, Eq. 2</source>
        <translation>Gewicht λ der Divergenz der Clustergrößen von der Gleichverteilung. Abschn. 3.3, Gl. 2</translation>
    </message>
    <message>
        <source>Cut weight</source>
        <translation>Gewicht der Schnitte</translation>
    </message>
    <message>
        <source>Weight of the expected share of edges between clusters and of their expected balance; makes clusters connected pieces. Beside Sec. 3.3</source>
        <translation>Gewicht des erwarteten Anteils der Kanten zwischen Clustern und ihres erwarteten Gleichgewichts; macht Cluster zu zusammenhängenden Stücken. Neben Abschn. 3.3</translation>
    </message>
    <message>
        <source>Coarse reconstruction weight</source>
        <translation>Gewicht der groben Rekonstruktion</translation>
    </message>
    <message>
        <source>Weight of rebuilding the coarse graphs. Sec. 4.1, Eq. 9</source>
        <translation>Gewicht des Nachbauens der groben Graphen. Abschn. 4.1, Gl. 9</translation>
    </message>
    <message>
        <source>Local decoder weight</source>
        <translation>Gewicht des lokalen Decoders</translation>
    </message>
    <message>
        <source>Weight of rebuilding each cluster from its own latents alone. Sec. 3.1, Def. 4</source>
        <translation>Gewicht des Nachbauens jedes Clusters aus seinen eigenen Latenten allein. Abschn. 3.1, Def. 4</translation>
    </message>
    <message>
        <source>Final temperature</source>
        <translation>Endtemperatur</translation>
    </message>
    <message>
        <source>Temperature of the Gumbel-softmax at the end of training; it starts at 1. Sec. 3.3</source>
        <translation>Temperatur des Gumbel-Softmax am Ende des Trainings; sie beginnt bei 1. Abschn. 3.3</translation>
    </message>
    <message>
        <source>Second order keeps a feature for every pair of nodes; first order, one for every node, is cheaper and weaker. Sec. 3.2</source>
        <translation>Zweite Ordnung hält ein Merkmal für jedes Paar von Knoten; erste Ordnung, eines für jeden Knoten, ist billiger und schwächer. Abschn. 3.2</translation>
    </message>
    <message>
        <source>Global message-passing layers before the local encoders; 0 is the paper&apos;s purely local encoder. Sec. 3.2</source>
        <translation>Globale Schichten Nachrichtenaustausch vor den lokalen Encodern; 0 ist der rein lokale Encoder der Arbeit. Abschn. 3.2</translation>
    </message>
    <message>
        <source>Local layers</source>
        <translation>Lokale Schichten</translation>
    </message>
    <message>
        <source>Layers inside each cluster&apos;s induced subgraph. Sec. 3.1, Def. 4</source>
        <translation>Schichten innerhalb des induzierten Teilgraphen jedes Clusters. Abschn. 3.1, Def. 4</translation>
    </message>
    <message>
        <source>Features of each pair of nodes. Sec. 3.2</source>
        <translation>Merkmale jedes Knotenpaars. Abschn. 3.2</translation>
    </message>
    <message>
        <source>Noise channels</source>
        <translation>Rauschkanäle</translation>
    </message>
    <message>
        <source>Fresh Gaussian numbers at each node, which tell apart atoms that symmetry makes equal. With 0, symmetric molecules cannot be rebuilt. Does the work of the second-order posterior of App. B</source>
        <translation>Frische Gaußsche Zahlen an jedem Knoten, die Atome unterscheiden, welche die Symmetrie gleich macht. Mit 0 lassen sich symmetrische Moleküle nicht nachbauen. Leistet, was der Posterior zweiter Ordnung von Anh. B leistet</translation>
    </message>
    <message>
        <source>Node features</source>
        <translation>Knotenmerkmale</translation>
    </message>
    <message>
        <source>What the encoder sees of an atom: its class, or also 24 numbers that RDKit computes (rings, aromaticity, hydrogens, valences, mass). The class alone is rebuilt. Molecules only. App. D.4, Table 7</source>
        <translation>Was der Encoder von einem Atom sieht: seine Klasse, oder dazu 24 Zahlen, die RDKit berechnet (Ringe, Aromatizität, Wasserstoffe, Valenzen, Masse). Nachgebaut wird die Klasse allein. Nur Moleküle. Anh. D.4, Tabelle 7</translation>
    </message>
    <message>
        <source>Node latents</source>
        <translation>Latente der Knoten</translation>
    </message>
    <message>
        <source>Dimension of each input node&apos;s latent. Sec. 4</source>
        <translation>Dimension der Latenten jedes Eingabeknotens. Abschn. 4</translation>
    </message>
    <message>
        <source>Cluster latents</source>
        <translation>Latente der Cluster</translation>
    </message>
    <message>
        <source>Dimension of each cluster&apos;s latent, at every level. Sec. 4</source>
        <translation>Dimension der Latenten jedes Clusters, auf jeder Ebene. Abschn. 4</translation>
    </message>
    <message>
        <source>Posterior</source>
        <translation>Posterior</translation>
    </message>
    <message>
        <source>Independent nodes, or a Markov random field with a full covariance over the nodes. Sec. 4.2, App. B</source>
        <translation>Unabhängige Knoten, oder ein Markow-Zufallsfeld mit voller Kovarianz über die Knoten. Abschn. 4.2, Anh. B</translation>
    </message>
    <message>
        <source>N(0, I); a Gaussian whose mean and covariance are learned; or N(0, I) with a flow on top that learns how the latents of all levels hang together. Sec. 4.2, App. B</source>
        <translation>N(0, I); eine Gaußverteilung, deren Mittel und Kovarianz gelernt werden; oder N(0, I) mit einem Fluss darauf, der lernt, wie die Latenten aller Ebenen zusammenhängen. Abschn. 4.2, Anh. B</translation>
    </message>
    <message>
        <source>Prior alone</source>
        <translation>Prior allein</translation>
    </message>
    <message>
        <source>Share of the epochs, the last ones, that fit a flow prior alone: the model is finished, and the prior learns where its posteriors lie. Sec. 4.2</source>
        <translation>Anteil der Epochen, die letzten, in denen allein der Fluss als Prior angepasst wird: Das Modell ist fertig, und der Prior lernt, wo seine Posteriors liegen. Abschn. 4.2</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>How nodes are matched to those of a learnable prior before they are compared. App. C, Eq. 13</source>
        <translation>Wie Knoten denen eines lernbaren Priors zugeordnet werden, bevor sie verglichen werden. Anh. C, Gl. 13</translation>
    </message>
    <message>
        <source>β of nodes</source>
        <translation>β der Knoten</translation>
    </message>
    <message>
        <source>Weight of the node latents&apos; divergence from the prior. Eq. 9</source>
        <translation>Gewicht der Divergenz der Knotenlatenten vom Prior. Gl. 9</translation>
    </message>
    <message>
        <source>β of clusters</source>
        <translation>β der Cluster</translation>
    </message>
    <message>
        <source>Weight of the cluster latents&apos; divergence from the prior. Eq. 9</source>
        <translation>Gewicht der Divergenz der Clusterlatenten vom Prior. Gl. 9</translation>
    </message>
    <message>
        <source>Free bits</source>
        <translation>Freie Bits</translation>
    </message>
    <message>
        <source>Divergence of each coarse level that costs nothing, so that its latents stay in use. Eq. 9</source>
        <translation>Divergenz jeder groben Ebene, die nichts kostet, damit ihre Latenten in Gebrauch bleiben. Gl. 9</translation>
    </message>
    <message>
        <source>KL warm-up</source>
        <translation>Anlauf der KL</translation>
    </message>
    <message>
        <source>Share of training over which β grows from 0. Eq. 9</source>
        <translation>Anteil des Trainings, über den β von 0 an wächst. Gl. 9</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>All at once with equivariant layers (sn), by two hidden layers of 512 on all latents in a row, which is not equivariant (mlp), or by dot products of latents (dot); edge by edge in breadth-first order under valence masks, the paper&apos;s autoregressive MGN; in random order, a few at a time (masked); or node by node along a connected order, equivariant and without masks (growth). Sec. 5.1, App. D.1, D.2, Table 6</source>
        <translation>Alles auf einmal mit äquivarianten Schichten (sn), durch zwei verborgene Schichten von 512 auf allen Latenten hintereinander, was nicht äquivariant ist (mlp), oder durch Skalarprodukte der Latenten (dot); Kante für Kante in Breitensuche unter Valenzmasken, das autoregressive MGN der Arbeit; in zufälliger Reihenfolge, einige auf einmal (masked); oder Knoten für Knoten entlang einer zusammenhängenden Reihenfolge, äquivariant und ohne Masken (growth). Abschn. 5.1, Anh. D.1, D.2, Tabelle 6</translation>
    </message>
    <message>
        <source>Second-order layers of the decoder of the input graph; mlp and dot have none. Sec. 4.1, 5.1</source>
        <translation>Schichten zweiter Ordnung des Decoders des Eingabegraphen; mlp und dot haben keine. Abschn. 4.1, 5.1</translation>
    </message>
    <message>
        <source>Features of each pair of nodes in the decoder. Sec. 5.1</source>
        <translation>Merkmale jedes Knotenpaars im Decoder. Abschn. 5.1</translation>
    </message>
    <message>
        <source>Edge weight</source>
        <translation>Gewicht der Kanten</translation>
    </message>
    <message>
        <source>Weight of real edges against “no edge”, which is far more common. App. D.2</source>
        <translation>Gewicht wirklicher Kanten gegen „keine Kante“, was viel häufiger ist. Anh. D.2</translation>
    </message>
    <message>
        <source>Edges from the plan</source>
        <translation>Kanten nach Plan</translation>
    </message>
    <message>
        <source>Growing graphs are told how many edges each cluster and each pair of clusters is to have, as a training graph has them: nearer to the data for general graphs, fewer valid molecules. Sec. 3.1</source>
        <translation>Wachsenden Graphen wird gesagt, wie viele Kanten jeder Cluster und jedes Clusterpaar haben soll, so wie ein Trainingsgraph sie hat: näher an den Daten bei allgemeinen Graphen, weniger gültige Moleküle. Abschn. 3.1</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Zusammenhängend</translation>
    </message>
    <message>
        <source>Growing graphs: every node attaches to those before it. Where the data have graphs of several pieces it is off unless it is set. App. D.2</source>
        <translation>Wachsende Graphen: Jeder Knoten hängt sich an die vor ihm. Wo die Daten Graphen aus mehreren Stücken haben, ist es aus, wenn es nicht gesetzt wird. Anh. D.2</translation>
    </message>
    <message>
        <source>States a graph</source>
        <translation>Zustände je Graph</translation>
    </message>
    <message>
        <source>Growing graphs: decisions of each graph that a step of training learns from. App. D.2</source>
        <translation>Wachsende Graphen: Entscheidungen jedes Graphen, aus denen ein Trainingsschritt lernt. Anh. D.2</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Random-mask decoder: in how many parts the tokens of a graph are drawn; 1 draws all at once. Sec. 5.1</source>
        <translation>Decoder mit zufälligen Masken: in wie vielen Teilen die Zeichen eines Graphen gezogen werden; 1 zieht alle auf einmal. Abschn. 5.1</translation>
    </message>
    <message>
        <source>Latent dropout</source>
        <translation>Dropout der Latenten</translation>
    </message>
    <message>
        <source>Growing graphs: share that is rebuilt without latents, so that the decoder can be compared with and without. App. D.2</source>
        <translation>Wachsende Graphen: Anteil, der ohne Latente nachgebaut wird, damit der Decoder mit und ohne verglichen werden kann. Anh. D.2</translation>
    </message>
    <message>
        <source>Most probable classes</source>
        <translation>Wahrscheinlichste Klassen</translation>
    </message>
    <message>
        <source>Take the most probable atom and bond; off: draw them from the decoder&apos;s probabilities. App. D.2</source>
        <translation>Das wahrscheinlichste Atom und die wahrscheinlichste Bindung nehmen; aus: nach den Wahrscheinlichkeiten des Decoders ziehen. Anh. D.2</translation>
    </message>
    <message>
        <source>Rounds of training, each of which ends with figures, a sample and a checkpoint. App. D</source>
        <translation>Trainingsrunden, deren jede mit Kennzahlen, einer Stichprobe und einem Sicherungspunkt endet. Anh. D</translation>
    </message>
    <message>
        <source>Passes an epoch</source>
        <translation>Durchgänge je Epoche</translation>
    </message>
    <message>
        <source>How often each graph is seen in one epoch; more than once for data of few graphs, since every epoch ends with measuring and sampling. App. D</source>
        <translation>Wie oft jeder Graph in einer Epoche gesehen wird; mehr als einmal bei Daten aus wenigen Graphen, denn jede Epoche endet mit Messen und Ziehen. Anh. D</translation>
    </message>
    <message>
        <source>Graphs per step. App. D</source>
        <translation>Graphen je Schritt. Anh. D</translation>
    </message>
    <message>
        <source>Muon evens out each matrix&apos;s step over its directions and needs fewer steps; AdamW does not. App. D uses Adam.</source>
        <translation>Muon gleicht den Schritt jeder Matrix über ihre Richtungen aus und braucht weniger Schritte; AdamW tut das nicht. Anh. D nimmt Adam.</translation>
    </message>
    <message>
        <source>Warms up over 100 steps and falls along a cosine to 1 %. App. D uses 0.001.</source>
        <translation>Steigt über 100 Schritte an und fällt entlang eines Kosinus auf 1 %. Anh. D nimmt 0,001.</translation>
    </message>
    <message>
        <source>The share of the learning rate by which weights shrink in each step. App. D</source>
        <translation>Der Anteil der Lernrate, um den Gewichte in jedem Schritt schrumpfen. Anh. D</translation>
    </message>
    <message>
        <source>Largest norm of the gradient of a step. App. D</source>
        <translation>Größte Norm des Gradienten eines Schritts. Anh. D</translation>
    </message>
    <message>
        <source>Sample and measure with a running mean of the weights over about a tenth of the run. App. D</source>
        <translation>Mit einem laufenden Mittel der Gewichte über etwa ein Zehntel des Laufs ziehen und messen. Anh. D</translation>
    </message>
    <message>
        <source>Share of the graphs that is never trained on. Sec. 5.2 holds out 0.2.</source>
        <translation>Anteil der Graphen, auf dem nie trainiert wird. Abschn. 5.2 hält 0,2 zurück.</translation>
    </message>
    <message>
        <source>Hold out random graphs, or the first of the file as the field does for community-small. Sec. 5.2</source>
        <translation>Zufällige Graphen zurückhalten, oder die ersten der Datei, wie es bei community-small üblich ist. Abschn. 5.2</translation>
    </message>
    <message>
        <source>Training graphs</source>
        <translation>Trainingsgraphen</translation>
    </message>
    <message>
        <source>Train on so many, drawn at random from those that are not held out (0: all of them). Sec. 5.1 trains on 10,000.</source>
        <translation>Auf so vielen trainieren, zufällig gezogen aus denen, die nicht zurückgehalten werden (0: auf allen). Abschn. 5.1 trainiert auf 10.000.</translation>
    </message>
    <message>
        <source>Largest graph</source>
        <translation>Größter Graph</translation>
    </message>
    <message>
        <source>Graphs with more nodes are left out (0: none); time and memory grow with its square. Sec. 5.1</source>
        <translation>Graphen mit mehr Knoten bleiben weg (0: keine); Zeit und Speicher wachsen mit dem Quadrat. Abschn. 5.1</translation>
    </message>
    <message>
        <source>Sample per epoch</source>
        <translation>Stichprobe je Epoche</translation>
    </message>
    <message>
        <source>Graphs drawn from the prior after each epoch to watch validity. Sec. 5.1</source>
        <translation>Graphen, die nach jeder Epoche aus dem Prior gezogen werden, um die Gültigkeit zu verfolgen. Abschn. 5.1</translation>
    </message>
    <message>
        <source>Names of the columns to predict, separated by commas; empty: every column of numbers. App. D.4, D.5</source>
        <translation>Namen der Spalten, die vorhergesagt werden, durch Kommas getrennt; leer: jede Zahlenspalte. Anh. D.4, D.5</translation>
    </message>
    <message>
        <source>Tell the network which smallest rings an atom is in and how long the longest is. Follows from the graph, but is more than atom and bond types: figures say so.</source>
        <translation>Dem Netz sagen, in welchen kleinsten Ringen ein Atom ist und wie lang der längste ist. Folgt aus dem Graphen, ist aber mehr als Atom- und Bindungsarten: Die Kennzahlen nennen es.</translation>
    </message>
    <message>
        <source>Tell the network how probably random walks of 1 to 16 steps end where they began.</source>
        <translation>Dem Netz sagen, wie wahrscheinlich Zufallswege von 1 bis 16 Schritten enden, wo sie begannen.</translation>
    </message>
    <message>
        <source>Tell the network 24 chemical features of each atom. App. D.4, Table 7</source>
        <translation>Dem Netz 24 chemische Merkmale jedes Atoms sagen. Anh. D.4, Tabelle 7</translation>
    </message>
    <message>
        <source>Aromatic bonds</source>
        <translation>Aromatische Bindungen</translation>
    </message>
    <message>
        <source>Bonds of aromatic rings are a type of their own, and each atom&apos;s hydrogens are told: nothing depends on which of its Kekulé forms a ring is written in. Molecules only.</source>
        <translation>Bindungen aromatischer Ringe sind eine eigene Art, und die Wasserstoffe jedes Atoms werden gesagt: Nichts hängt davon ab, in welcher Kekulé-Form ein Ring geschrieben ist. Nur Moleküle.</translation>
    </message>
    <message>
        <source>Channels of a node&apos;s latents. App. D.5</source>
        <translation>Kanäle der Latenten eines Knotens. Anh. D.5</translation>
    </message>
    <message>
        <source>Steps of message passing, half of them before the clusters are formed. Sec. 3.2</source>
        <translation>Schritte Nachrichtenaustausch, die Hälfte davon, bevor die Cluster gebildet werden. Abschn. 3.2</translation>
    </message>
    <message>
        <source>See the whole</source>
        <translation>Das Ganze sehen</translation>
    </message>
    <message>
        <source>Every node sees the sums over its whole graph beside its neighbours. Without, nothing is learned by heart that is farther away than the layers reach: right for targets that atoms add up to. Sec. 3.2</source>
        <translation>Jeder Knoten sieht neben seinen Nachbarn die Summen über seinen ganzen Graphen. Ohne wird nichts auswendig gelernt, was weiter weg ist, als die Schichten reichen: richtig für Ziele, zu denen sich Atome addieren. Abschn. 3.2</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Share of a layer&apos;s numbers that are set to zero at random while training.</source>
        <translation>Anteil der Zahlen einer Schicht, der im Training zufällig auf null gesetzt wird.</translation>
    </message>
    <message>
        <source>Learned clusters of the coarse level; 0: no coarse level. Sec. 3.3</source>
        <translation>Gelernte Cluster der groben Ebene; 0: keine grobe Ebene. Abschn. 3.3</translation>
    </message>
    <message>
        <source>Coarse layers</source>
        <translation>Grobe Schichten</translation>
    </message>
    <message>
        <source>Steps of message passing between clusters. Sec. 3.2</source>
        <translation>Schritte Nachrichtenaustausch zwischen Clustern. Abschn. 3.2</translation>
    </message>
    <message>
        <source>Readout</source>
        <translation>Auslesen</translation>
    </message>
    <message>
        <source>What a prediction is made of: the sum of what each atom contributes, the latents of all resolutions, or both. Eq. 3</source>
        <translation>Woraus eine Vorhersage besteht: aus der Summe der Beiträge der Atome, den Latenten aller Auflösungen, oder beidem. Gl. 3</translation>
    </message>
    <message>
        <source>Hierarchy</source>
        <translation>Hierarchie</translation>
    </message>
    <message>
        <source>Latent</source>
        <translation>Latent</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Decoder</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>graphs</source>
        <translation>Graphen</translation>
    </message>
    <message>
        <source>images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>of the epochs</source>
        <translation>der Epochen</translation>
    </message>
    <message>
        <source>of the steps</source>
        <translation>der Schritte</translation>
    </message>
    <message>
        <source>of the graphs</source>
        <translation>der Graphen</translation>
    </message>
    <message>
        <source>of the images</source>
        <translation>der Bilder</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>nats</translation>
    </message>
    <message>
        <source>nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>layers a level</source>
        <translation>Schichten je Ebene</translation>
    </message>
    <message>
        <source>Community-small</source>
        <translation>Community-small</translation>
    </message>
    <message>
        <source>100 graphs of 12 to 20 nodes in two communities, generated from a seed (paper, sec. 5.2).</source>
        <translation>100 Graphen mit 12 bis 20 Knoten in zwei Gemeinschaften, aus einem Startwert (Abschn. 5.2).</translation>
    </message>
    <message>
        <source>NCI molecules</source>
        <translation>NCI-Moleküle</translation>
    </message>
    <message>
        <source>4,999 molecules tested by the National Cancer Institute, from Debian&apos;s rdkit-data.</source>
        <translation>4.999 Moleküle, die das National Cancer Institute geprüft hat, aus Debians rdkit-data.</translation>
    </message>
    <message>
        <source>NCI molecules and logP</source>
        <translation>NCI-Moleküle und logP</translation>
    </message>
    <message>
        <source>The NCI molecules with their Wildman-Crippen logP as a column, to be predicted.</source>
        <translation>Die NCI-Moleküle mit ihrem logP nach Wildman und Crippen als Spalte, die vorherzusagen ist.</translation>
    </message>
    <message>
        <source>Made-up citations</source>
        <translation>Ausgedachte Zitate</translation>
    </message>
    <message>
        <source>One graph: 600 papers with words and links between them, generated from a seed.</source>
        <translation>Ein Graph: 600 Arbeiten mit Wörtern und Verbindungen zwischen ihnen, aus einem Startwert erzeugt.</translation>
    </message>
    <message>
        <source>Fashion-MNIST</source>
        <translation>Fashion-MNIST</translation>
    </message>
    <message>
        <source>QM9: generated molecules</source>
        <translation>QM9: erzeugte Moleküle</translation>
    </message>
    <message>
        <source>Tables 1 and 6: molecules of up to nine atoms, trained on 10,000.</source>
        <translation>Tabellen 1 und 6: Moleküle mit bis zu neun Atomen, trainiert auf 10.000.</translation>
    </message>
    <message>
        <source>ZINC-250k: generated molecules</source>
        <translation>ZINC-250k: erzeugte Moleküle</translation>
    </message>
    <message>
        <source>Table 1: drug-like molecules, trained on 10,000.</source>
        <translation>Tabelle 1: wirkstoffartige Moleküle, trainiert auf 10.000.</translation>
    </message>
    <message>
        <source>Community-small: generated graphs</source>
        <translation>Community-small: erzeugte Graphen</translation>
    </message>
    <message>
        <source>Table 2: 100 graphs of two communities, split anew for every seed.</source>
        <translation>Tabelle 2: 100 Graphen aus zwei Gemeinschaften, für jeden Startwert neu aufgeteilt.</translation>
    </message>
    <message>
        <source>Ego-small: generated graphs</source>
        <translation>Ego-small: erzeugte Graphen</translation>
    </message>
    <message>
        <source>Table 2: 200 neighbourhoods of Citeseer, split anew for every seed.</source>
        <translation>Tabelle 2: 200 Umgebungen aus Citeseer, für jeden Startwert neu aufgeteilt.</translation>
    </message>
    <message>
        <source>Cora: links found</source>
        <translation>Cora: gefundene Verbindungen</translation>
    </message>
    <message>
        <source>Tables 3 and 4: hidden citations of 2,708 papers.</source>
        <translation>Tabellen 3 und 4: verborgene Zitate von 2.708 Arbeiten.</translation>
    </message>
    <message>
        <source>Citeseer: links found</source>
        <translation>Citeseer: gefundene Verbindungen</translation>
    </message>
    <message>
        <source>Tables 3 and 5: hidden citations of 3,327 papers.</source>
        <translation>Tabellen 3 und 5: verborgene Zitate von 3.327 Arbeiten.</translation>
    </message>
    <message>
        <source>QM9: properties from frozen latents</source>
        <translation>QM9: Eigenschaften aus eingefrorenen Latenten</translation>
    </message>
    <message>
        <source>Table 10: 13 properties, read off latents that were trained without any of them.</source>
        <translation>Tabelle 10: 13 Eigenschaften, abgelesen aus Latenten, die ohne eine von ihnen trainiert wurden.</translation>
    </message>
    <message>
        <source>ZINC-12k: plain logP</source>
        <translation>ZINC-12k: einfaches logP</translation>
    </message>
    <message>
        <source>Table 11: Wildman-Crippen logP by a supervised MGN.</source>
        <translation>Tabelle 11: logP nach Wildman und Crippen durch ein überwachtes MGN.</translation>
    </message>
    <message>
        <source>ZINC-12k: penalised logP</source>
        <translation>ZINC-12k: bestraftes logP</translation>
    </message>
    <message>
        <source>The benchmark of Dwivedi et al., which Table 11&apos;s other rows are from.</source>
        <translation>Der Vergleich von Dwivedi et al., aus dem die anderen Zeilen der Tabelle 11 stammen.</translation>
    </message>
    <message>
        <source>MNIST: generated digits</source>
        <translation>MNIST: erzeugte Ziffern</translation>
    </message>
    <message>
        <source>Table 12: digits as graphs of pixels, generated at every resolution.</source>
        <translation>Tabelle 12: Ziffern als Graphen aus Pixeln, auf jeder Auflösung erzeugt.</translation>
    </message>
    <message>
        <source>60,000 grey images of clothes, 28 × 28, from Debian&apos;s dataset-fashion-mnist.</source>
        <translation>60.000 Graubilder von Kleidern, 28 × 28, aus Debians dataset-fashion-mnist.</translation>
    </message>
    <message>
        <source>60,000 grey images of clothes, 28 × 28; install Debian&apos;s dataset-fashion-mnist to have them.</source>
        <translation>60.000 Graubilder von Kleidern, 28 × 28; dazu Debians dataset-fashion-mnist installieren.</translation>
    </message>
    <message>
        <source>Drawing anew</source>
        <translation>Zieht neu</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodiert</translation>
    </message>
    <message>
        <source>Interpolating</source>
        <translation>Interpoliert</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Misst</translation>
    </message>
    <message>
        <source>Measuring the test graphs</source>
        <translation>Misst die Testgraphen</translation>
    </message>
    <message>
        <source>Measuring the test molecules</source>
        <translation>Misst die Testmoleküle</translation>
    </message>
    <message>
        <source>Opening the run</source>
        <translation>Öffnet den Lauf</translation>
    </message>
    <message>
        <source>Predicting</source>
        <translation>Sagt vorher</translation>
    </message>
    <message>
        <source>Preparing the graphs</source>
        <translation>Bereitet die Graphen vor</translation>
    </message>
    <message>
        <source>Preparing the molecules</source>
        <translation>Bereitet die Moleküle vor</translation>
    </message>
    <message>
        <source>Principal components of the words</source>
        <translation>Hauptkomponenten der Wörter</translation>
    </message>
    <message>
        <source>Reconstructing</source>
        <translation>Rekonstruiert</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Zieht</translation>
    </message>
    <message>
        <source>Scoring pairs</source>
        <translation>Bewertet Paare</translation>
    </message>
    <message>
        <source>Scoring the test links</source>
        <translation>Bewertet die Testverbindungen</translation>
    </message>
    <message>
        <source>Scoring with what has learned nothing</source>
        <translation>Bewertet mit dem, was nichts gelernt hat</translation>
    </message>
    <message>
        <source>Training the baselines</source>
        <translation>Trainiert die Vergleichsverfahren</translation>
    </message>
    <message>
        <source>Training the classifier</source>
        <translation>Trainiert den Klassifikator</translation>
    </message>
    <message>
        <source>: the prior alone</source>
        <translation>: nur der Prior</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>Epoche %1 von %2</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Liest %1</translation>
    </message>
    <message>
        <source>A flow over the finest level&apos;s latents, fitted when the rest is trained, from whose images the other levels follow; or N(0, I), each level by itself, as in the paper. Beside App. D.6</source>
        <translation>Ein Fluss über die Latenten der feinsten Ebene, angepasst, wenn der Rest trainiert ist; aus dessen Bildern folgen die anderen Ebenen. Oder N(0, I), jede Ebene für sich, wie in der Arbeit. Neben Anh. D.6</translation>
    </message>
    <message>
        <source>Different kinds</source>
        <translation>Verschiedene Arten</translation>
    </message>
    <message>
        <source>Every second model has an MLP in its encoder and no clusters, and those after the second pass messages a step further: their errors differ, and cancel more in the sum.</source>
        <translation>Jedes zweite Modell hat ein MLP im Encoder und keine Cluster, und die nach dem zweiten geben Nachrichten einen Schritt weiter: Ihre Fehler sind verschieden und heben sich in der Summe eher auf.</translation>
    </message>
    <message>
        <source>Links, four models of different kinds</source>
        <translation>Verbindungen, vier Modelle verschiedener Art</translation>
    </message>
    <message>
        <source>The scores of four models added: with and without clusters, shallower and deeper. Four times as long.</source>
        <translation>Die Bewertungen von vier Modellen addiert: mit und ohne Cluster, flacher und tiefer. Dauert viermal so lang.</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>What is drawn at random is decoded with logits times this. Decoders answer with means, which are greyer than images; 1 leaves them so. Beside App. D.6</source>
        <translation>Was zufällig gezogen wird, wird mit so vielfachen Logits decodiert. Decoder antworten mit Mittelwerten, die grauer sind als Bilder; 1 lässt sie so. Neben Anh. D.6</translation>
    </message>
    <message>
        <source>Flow guidance</source>
        <translation>Führung des Flusses</translation>
    </message>
    <message>
        <source>How far draws keep away from where a much smaller flow, trained beside, errs: between the data. 0: no guide. Beside App. D.6</source>
        <translation>Wie weit sich Ziehungen von dort fernhalten, wo ein viel kleinerer, daneben trainierter Fluss irrt: zwischen den Daten. 0: keine Führung. Neben Anh. D.6</translation>
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
    <message>
        <source>one graph</source>
        <translation>ein Graph</translation>
    </message>
    <message>
        <source>%1 a node</source>
        <translation>%1 je Knoten</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>largest: %1 nodes</source>
        <translation>größte: %1 Knoten</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Nodes by degree, at most %1</source>
        <translation>Knoten nach Grad, höchstens %1</translation>
    </message>
    <message>
        <source>degree</source>
        <translation>Grad</translation>
    </message>
    <message>
        <source>Nodes by number of words</source>
        <translation>Knoten nach Anzahl der Wörter</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Wörter</translation>
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
    <message>
        <source>%1 was trained on %2.</source>
        <translation>%1 wurde mit %2 trainiert.</translation>
    </message>
    <message>
        <source>Show these data</source>
        <translation>Diese Daten zeigen</translation>
    </message>
</context>
<context>
    <name>strata::data::FilterBar</name>
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
    <message>
        <source>Fewer</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>%1 rarer…</source>
        <translation>%1 seltenere …</translation>
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
    <name>strata::generation::ExportButton</name>
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
        <translation>Ebene</translation>
    </message>
    <message>
        <source>The input resolution, or the coarse graphs of a level</source>
        <translation>Die Auflösung der Eingabe oder die groben Graphen einer Ebene</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Level %1</source>
        <translation>Ebene %1</translation>
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
    <name>strata::generation::LinkModel</name>
    <message>
        <source>1 is the most probable</source>
        <translation>1 ist die wahrscheinlichste</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Share of the validation links, which training did not see, that score lower</source>
        <translation>Anteil der Validierungsverbindungen, die das Training nicht sah, mit kleinerem Wert</translation>
    </message>
    <message>
        <source>Above known links</source>
        <translation>Über bekannten</translation>
    </message>
    <message>
        <source>Neighbours that both have</source>
        <translation>Nachbarn, die beide haben</translation>
    </message>
    <message>
        <source>In common</source>
        <translation>Gemeinsam</translation>
    </message>
    <message>
        <source>What the model says, without unit</source>
        <translation>Was das Modell sagt, ohne Einheit</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>strata::generation::LinkPanel</name>
    <message>
        <source>Find links</source>
        <translation>Verbindungen suchen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>The most probable ones</source>
        <translation>Die wahrscheinlichsten</translation>
    </message>
    <message>
        <source>A node&apos;s id</source>
        <translation>Kennung eines Knotens</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>The links that the graph of “%1” lacks: pairs of nodes that the model would link, with every known link in sight.</source>
        <translation>Die Verbindungen, die dem Graphen von „%1“ fehlen: Knotenpaare, die das Modell verbinden würde, mit allen bekannten Verbindungen vor Augen.</translation>
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
        <source>%1 of %2 pairs that are not linked</source>
        <translation>%1 von %2 Paaren ohne Verbindung</translation>
    </message>
    <message>
        <source>%1 of %2 pairs that are not linked and have a common neighbour</source>
        <translation>%1 von %2 Paaren ohne Verbindung, die einen Nachbarn gemeinsam haben</translation>
    </message>
    <message>
        <source>Links can be written as .csv, not as “%1”.</source>
        <translation>Verbindungen können als .csv geschrieben werden, nicht als „%1“.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2</source>
        <translation>„%1“ kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Wrote %1 links to %2.</source>
        <translation>%1 Verbindungen nach %2 geschrieben.</translation>
    </message>
    <message>
        <source>Export the links</source>
        <translation>Verbindungen exportieren</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
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
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Walk from</source>
        <translation>Weg von</translation>
    </message>
    <message>
        <source>Walk to</source>
        <translation>Weg nach</translation>
    </message>
    <message>
        <source>Shows the clusters of this sample in Inspect</source>
        <translation>Zeigt die Cluster dieser Ziehung unter „Untersuchen“</translation>
    </message>
    <message>
        <source>Explore: a walk begins here</source>
        <translation>Erkunden: Hier beginnt ein Weg</translation>
    </message>
    <message>
        <source>Explore: a walk ends here</source>
        <translation>Erkunden: Hier endet ein Weg</translation>
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
    <message>
        <source>Open a model that predicts</source>
        <translation>Ein Modell öffnen, das vorhersagt</translation>
    </message>
    <message>
        <source>Runs (*.strata)</source>
        <translation>Läufe (*.strata)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen …</translation>
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
    <name>strata::hierarchy::EpochBar</name>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>Epoche %1 von %2</translation>
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
    <message>
        <source>Search, or type graph6</source>
        <translation>Suchen oder graph6 eingeben</translation>
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
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Share of atoms and bonds that the decoder gets wrong</source>
        <translation>Anteil der Atome und Bindungen, die der Decoder falsch wiedergibt</translation>
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
    <message>
        <source>Row or graph6</source>
        <translation>Zeile oder graph6</translation>
    </message>
    <message>
        <source>“%1” is not a row number; this run&apos;s images are chosen by row.</source>
        <translation>„%1“ ist keine Zeilennummer; die Bilder dieses Laufs werden nach Zeile gewählt.</translation>
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
        <source>Correction</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>This run predicts and does not generate: look at it in Evaluate.</source>
        <translation>Dieser Lauf sagt vorher und erzeugt nichts: sehen Sie ihn unter „Auswerten“ an.</translation>
    </message>
    <message>
        <source>Go to Evaluate</source>
        <translation>Zu „Auswerten“</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>Weg</translation>
    </message>
</context>
<context>
    <name>strata::latent::MapPanel</name>
    <message>
        <source>Atoms</source>
        <translation>Atome</translation>
    </message>
    <message>
        <source>Bonds</source>
        <translation>Bindungen</translation>
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
        <source>logP</source>
        <translation>logP</translation>
    </message>
    <message>
        <source>QED</source>
        <translation>QED</translation>
    </message>
    <message>
        <source>SA</source>
        <translation>SA</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Rings</source>
        <translation>Ringe</translation>
    </message>
    <message>
        <source>Draw the map</source>
        <translation>Karte zeichnen</translation>
    </message>
    <message>
        <source>Redraw</source>
        <translation>Neu zeichnen</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>With the run&apos;s last checkpoint</source>
        <translation>Mit dem letzten Sicherungspunkt des Laufs</translation>
    </message>
    <message>
        <source>Latents of</source>
        <translation>Latente von</translation>
    </message>
    <message>
        <source>The run&apos;s latents in a plane: choose the ends of a walk there.</source>
        <translation>Die Latenten des Laufs auf einer Fläche: Dort lassen sich die Enden eines Wegs wählen.</translation>
    </message>
    <message>
        <source>Waiting for the engine</source>
        <translation>Wartet auf die Recheneinheit</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Alle Ebenen</translation>
    </message>
    <message>
        <source>Level %1</source>
        <translation>Ebene %1</translation>
    </message>
    <message>
        <source>By origin</source>
        <translation>Nach Herkunft</translation>
    </message>
    <message>
        <source>Prior</source>
        <translation>Prior</translation>
    </message>
    <message>
        <source>Draws from the prior: they should cover what the data need, and no more</source>
        <translation>Ziehungen aus dem Prior: Sie sollen abdecken, was die Daten brauchen, und nicht mehr</translation>
    </message>
    <message>
        <source>Level 1 is a single node, the whole graph; nodes are those of the graph itself</source>
        <translation>Ebene 1 ist ein einzelner Knoten, der ganze Graph; Knoten sind die des Graphen selbst</translation>
    </message>
    <message>
        <source>● %1 trained on   ◆ %2 held out   ○ %3 drawn from the prior</source>
        <translation>● %1 trainiert   ◆ %2 zurückgehalten   ○ %3 aus dem Prior gezogen</translation>
    </message>
    <message>
        <source>Posterior means, averaged over a level&apos;s nodes, on the principal components of those that were trained on</source>
        <translation>Mittel der Posteriors, über die Knoten einer Ebene gemittelt, auf den Hauptkomponenten derer, auf denen trainiert wurde</translation>
    </message>
    <message>
        <source>Mean grey</source>
        <translation>Mittleres Grau</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>%1 × %1 pixels</source>
        <translation>%1 × %1 Bildpunkte</translation>
    </message>
</context>
<context>
    <name>strata::latent::MapView</name>
    <message>
        <source>Map of latents</source>
        <translation>Karte der Latenten</translation>
    </message>
    <message>
        <source>Component %1: %2 of the variance</source>
        <translation>Komponente %1: %2 der Varianz</translation>
    </message>
    <message>
        <source>A</source>
        <comment>the first end of a walk</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <comment>the last end of a walk</comment>
        <translation>B</translation>
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
    <name>strata::latent::PointCard</name>
    <message>
        <source>From here</source>
        <translation>Von hier</translation>
    </message>
    <message>
        <source>To here</source>
        <translation>Nach hier</translation>
    </message>
    <message>
        <source>Click a point to see its image.</source>
        <translation>Ein Klick auf einen Punkt zeigt sein Bild.</translation>
    </message>
    <message>
        <source>Click a point to see its graph.</source>
        <translation>Ein Klick auf einen Punkt zeigt seinen Graphen.</translation>
    </message>
    <message>
        <source>Row %1, %2</source>
        <translation>Zeile %1, %2</translation>
    </message>
    <message>
        <source>trained on</source>
        <translation>trainiert</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>The run&apos;s data are being read.</source>
        <translation>Die Daten des Laufs werden gelesen.</translation>
    </message>
</context>
<context>
    <name>strata::latent::WalkPanel</name>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Choose two ends and press Interpolate: what lies between them appears here.</source>
        <translation>Wählen Sie zwei Enden und drücken Sie „Interpolieren“: was zwischen ihnen liegt, erscheint hier.</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>nicht gültig</translation>
    </message>
    <message>
        <source>%1 steps, %2 valid</source>
        <translation>%1 Schritte, %2 gültig</translation>
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
    <message>
        <source>An empty graph.</source>
        <translation>Ein leerer Graph.</translation>
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
        <translation>%1, Ebene %2</translation>
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
    <message>
        <source>One graph of %1 nodes and %2 edges</source>
        <translation>Ein Graph mit %1 Knoten und %2 Kanten</translation>
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
