"""What German reviewers say."""

from reviews.summaries.common_words import COMMON
from reviews.summaries.lexicon import Row

ROW = Row(
    "de",
    COMMON["de"],
    {
        "summing": """
            insgesamt, alles in allem, fazit, im großen und ganzen, letztendlich, letztlich, am ende,
            zusammenfassend, unterm strich, kurz gesagt, kurzum, schlussendlich, im endeffekt, abschließend,
            im ganzen, als ganzes, alles zusammengenommen, in summe, mein urteil, zum schluss, das ganze,
            unter dem strich, summa summarum, im gesamten, gesamteindruck, im gesamtbild, zu guter letzt,
            mit einem wort, für mich""",
        "verdict": """
            empfehl*, empfohlen, sehenswert*, lesenswert*, hörenswert*, spielenswert*, lohnt sich, lohnt,
            lohnenswert*, wert, meisterwerk*, ein muss, pflicht*, der beste, die beste, das beste,
            einer der besten, eine der besten, eines der besten, eines der schönsten, einer der schönsten,
            eine der schönsten, mit das beste, das schlechteste, zeitverschwendung, enttäusch*, nicht für jeden,
            stärke*, schwäche*, scheitert, gelingt, gelungen, überzeugt, überzeugen, überzeugend*, überzeugte,
            geheimtipp*, tipp, perle, juwel, highlight*, höhepunkt*, tiefpunkt*, leider, schade, das problem,
            mein problem, manko*, kritikpunkt*, minuspunkt*, pluspunkt*, vertane, verschenkt*, potenzial,
            potential, hätte, hätten, bleibt hinter, wird gerecht, gerecht, erwartung*, verspricht, versprechen,
            klassiker, sollte man, muss man, kann man sich sparen, finger weg, nichts besonderes, nichts neues,
            nichts für, nur bedingt, bedingt, kommt an, zieht sich, nachhall*, hallt nach, im gedächtnis,
            im kopf bleiben, hinterkopf, bleibt hängen, punktet, kann punkten, glänzt, geglückt, rund, rundum,
            jedem ans herz, ans herz legen, daumen hoch, überbewertet*, unterschätzt*, entschädigt, trägt,
            funktioniert, geht nicht auf, geht auf, das eigentliche, der eigentliche star, besticht, bestechen,
            hat mich, abraten, rate ab, reinfall, flop, frischen wind""",
        "praise": """
            hervorragend*, unglaublich*, wunderschön*, wunderbar*, wundervoll*, genial*, spektakulär*, brillant*,
            perfekt*, perfektion, beeindruckend*, beeindruckt*, bewegend*, unvergesslich*, großartig*,
            fantastisch*, phantastisch*, faszinierend*, fasziniert*, faszination, grandios*, liebe, einprägsam*,
            berührend*, berührt*, herausragend*, spannend*, packend*, fesselnd*, fesselt*, mitreißend*, ergreifend*,
            erstklassig*, exzellent*, ausgezeichnet*, meisterhaft*, meisterlich*, makellos*, tadellos*, überragend*,
            phänomenal*, sensationell*, fabelhaft*, bezaubernd*, zauberhaft*, traumhaft*, atemberaubend*,
            überwältigend*, umgehauen, umwerfend*, eine wucht, wucht, ein fest, ein genuss, genuss, klug*,
            intelligent*, raffiniert*, geistreich*, herzerwärmend*, herzlich*, herzzerreißend*, mächtig*,
            kraftvoll*, eindringlich*, eindrucksvoll*, bildgewaltig*, imposant*, toll*, super, klasse, geil*,
            hammer, süchtig, sucht, lieblings*, begeister*, verzaubert*, verliebt*, charmant*, charme, köstlich*,
            famos*, glänzend*, bravourös*, fulminant*, virtuos*, unübertroffen*, bestes, bester, besten,
            schönsten, schönste, nicht aus der hand""",
        "blame": """
            furchtbar*, schrecklich*, grauenhaft*, grauenvoll*, langweil*, langatmig*, enttäuschend*, enttäuscht*,
            mittelmäßig*, leer, leere, vorhersehbar*, repetitiv*, unerträglich*, lächerlich*, hasse, öde, ödes,
            misslungen*, katastroph*, zumutung, hakelig*, hölzern*, flach*, platt*, klischee*, belanglos*,
            seelenlos*, lieblos*, blass*, eintönig*, monoton*, zäh*, nervig*, nervt*, nerven, peinlich*,
            mies*, müll, schrott, murks, grottig*, unterirdisch*, miserabel*, dürftig*, einfallslos*, ideenlos*,
            uninspiriert*, überflüssig*, unnötig*, sinnlos*, unlogisch*, logiklöcher, unglaubwürdig*, konstruiert*,
            aufgesetzt*, kitschig*, kitsch, schwülstig*, prätentiös*, gehetzt*, überhastet*, lustlos*, generisch*,
            austauschbar*, vergessen, vergessenswert*, ärgerlich*, ärgert*, frustrierend*, frust, ermüdend*,
            anstrengend*, füllaufgaben, lückenfüller, bugs, unspielbar*, abgedroschen*, altbacken*, fade, fad,
            lahm*, stumpf*, nutzt sich ab, luft raus, geht die luft aus, luft aus, abzocke, egal, kalt gelassen""",
        "strong": """
            originell*, einzigartig*, intensiv*, mutig*, gewagt*, innovativ*, überrasch*, erschütternd*,
            schockierend*, verstörend*, beklemmend*, tragisch*, episch*, ungewöhnlich*, einfallsreich*, ideenreich*,
            authentisch*, druckvoll*""",
        "good": """
            gut, gute, guter, gutes, guten, gutem, besser*, interessant*, lustig*, witzig*, hübsch*, schön*,
            solide*, solid*, stark*, nett*, gefäll*, gefiel*, gefallen, gelungen*, unterhaltsam*, unterhält,
            unterhaltend*, angenehm*, sympathisch*, glaubwürdig*, glaubhaft*, stimmig*, stimmungsvoll*,
            atmosphärisch*, flüssig*, kurzweilig*, warm*, liebevoll*, detailliert*, detailverliebt*, ehrlich*,
            aufrichtig*, natürlich*, reif*, komplex*, vielschichtig*, tiefgründig*, abwechslungsreich*, clever*,
            schlau*, kreativ*, frisch*, elegant*, dynamisch*, freude, spaß, spass, genoss*, genieß*, gemocht, mag,
            mochte, lieb*, einfühlsam*, zart*, humorvoll*, leicht zu lesen, ordentlich*, klar, still*, leise*,
            passend*, gefühlvoll*, zufrieden*, befriedig*, facettenreich*, ausgereift*, sehenswert*""",
        "poor": """
            schlecht*, schlimm*, schwach*, langsam*, schwäch*, verwirrend*, wirr*, unausgewogen*, länge*, längen,
            zu lang, zu lange, zu langsam, zu viel, zu wenig, fehlt*, mangel*, mangelhaft*, oberflächlich*,
            simpel*, holprig*, unfertig*, halbgar*, halbherzig*, halbfertig*, unrund*, träge*, schleppend*,
            bemüht*, übertrieben*, zulasten, stört*, störend*, gewöhnungsbedürftig*, schwer zu, verliert,
            verloren, unausgereift*, dünn*, durchwachsen*, durchschnitt*, mäßig*, veraltet*, ungereimt*,
            nicht überzeugend""",
        "mild": """
            tief*, qualität, potenzial, potential, einfach*, ernst*, düster*, melanchol*, anders, klassisch*,
            ambition*, ehrgeiz*, treu*, speziell*, eigenwillig*, ruhig*, experiment*, realistisch*, emotional*,
            hart*, brutal*, optisch*, aktuell*, optimistisch*, romantisch*, dramatisch*""",
        "refusal": """
            nicht, nie, niemals, ohne, kein, keine, keinen, keiner, keines, keinerlei, kaum, wenig, weder, noch,
            nirgends, mangelt, fehlt""",
        "work": """
            serie, anime, film, films, filme, filmes, buch, buches, bücher, roman, romans, manga, comic, spiel,
            spiels, spiele, album, albums, platte, werk, werkes, staffel, geschichte, geschichten, titel, lektüre,
            teil, band, adaption, verfilmung, fortsetzung, reihe, trilogie, debüt, thriller, krimi, komödie, drama,
            dokumentation, doku, kurzgeschichte*, hörbuch, hörspiel, erlebnis, erfahrung, folge, produktion,
            streifen, kinofilm, ep, remake, gesamtwerk, erste hälfte, zweite hälfte""",
        "aspect": """
            geschichte, handlung, story, plot, drehbuch, charakter*, figur*, animation*, zeichn*, musik,
            soundtrack, tempo, ende, schluss, auflösung, finale, protagonist*, synchron*, atmosphäre, regie,
            regisseur*, schauspiel*, hauptdarsteller*, darsteller*, darstellung, besetzung, szene*, dialog*,
            kämpfe, kampf*, inszenierung, schreibstil, sprache, stil, erzählstil, erzählweise, erzählung, grafik*,
            gameplay, steuerung, kamera, kampfsystem, welt, humor, ton, botschaft, thema, themen, thematik, text*,
            stimme*, gitarre*, schlagzeug, gesang, produktion, melodie*, lieder, song*, arrangement*, optik,
            optisch, bild, bilder, bildern, sound, effekte, kapitel, folge, folgen, schnitt, design, antagonist*,
            bösewicht, liebesgeschichte, action, missionen, präsentation, inhalt, inhaltlich, aufbau, spannung,
            spannungsbogen, sänger*, zeile, idee, konzept, welt, setting, grafisch""",
        "whole": """
            von anfang bis ende, von der ersten bis zur letzten, durchgehend, durchweg, bis zum schluss, diese
            serie, dieser anime, dieser film, diesen film, dieses buch, diesem buch, diesem film, dieser roman,
            dieses spiel, dieses album, diese platte, jede folge, jede szene, jedes kapitel, jede seite,
            jeder song, die ganze zeit, das ganze buch, der ganze film, ich je, die ich je, den ich je, das ich je,
            des jahres, des jahrzehnts, aller zeiten, seit langem, der zuschauer, die zuschauer, der leser,
            die leser, der spieler, der hörer, den leser, den zuschauer, ihre figuren, seine figuren, das genre,
            des genres, beim lesen, auf ganzer linie, in jeder hinsicht""",
        "fame": """
            beliebt*, berühmt*, bekannt*, die leute, alle, jeder, viele, manche sagen, kritiker, presse, fans,
            hype, gehypt*, verkauf*, bestseller*, preis, preise, heutzutage, heute, gesellschaft, im leben,
            das leben ist, der mensch, menschen, man kennt, jede familie, familien""",
        "detail": """
            zum beispiel, beispielsweise, etwa, erste folge, ersten folge, erstes kapitel, letzte folge, zwei,
            drei, vier, jahre später, namens, die szene, in der szene, minuten, zwölf folgen, level, boss, bossen,
            heißt, vor zehn, so genannt*, zweiten lied""",
        "cause": "weil, denn, da, durch, dank, wegen, aufgrund, sodass, dadurch, deshalb",
        "contrast": "aber, doch, obwohl, obgleich, trotz, während, jedoch, allerdings, auch wenn, dennoch, zwar",
        "supposing": """
            wenn man, wenn du, wenn ihr, wenn die, wenn der, wenn das, wer, falls, vielleicht, auf den ersten,
            theoretisch, in der theorie, auf dem papier, stellt euch, stell dir, man könnte, man mag, manche
            werden, möglicherweise, womöglich""",
        "conceding": "obwohl, obgleich, trotz, während, auch wenn, wenn auch, selbst wenn, zwar, so sehr, zugegeben",
        "address": """
            wer auf, wer gerne, wer mit, wenn man, wenn du, wenn ihr, für alle, für fans, für jeden, für leser,
            fans von, fans des, fans der, freunde des, freunde von, freunden, liebhaber*, allen, jedem, für
            diejenigen, für leute, alle die, genrefans""",
        "plot": """
            er, ihn, ihm, tötet, stirbt, sterben, tod, mord*, mörder*, vater, vaters, mutter, großvater*,
            großmutter*, sohn, tochter, bruder, schwester*, junge, jungen, mädchen, kind, kinder, frau, mann,
            trifft, entdeckt, beschließt, dorf, königreich, reich, schule, handelt von, erzählt von,
            erzählt die geschichte, geht es um, dreht sich um, erbt, findet, kehrt zurück, kehren zurück, reist,
            flieht, muss, müssen, verliebt sich, rächen, rache, krieg, geheimnis*, brief, briefe, haus, hof,
            spielt einen, man spielt, beginnt damit, beginnt mit, aufwacht, erwacht, retten, kaiser, könig*,
            prinz*, polizei, polizist*, detektiv*, kommissar*, eines tages, wird zum, kräfte, spielt in, jahre
            zuvor, gerät, macht sich auf, auf der suche, andere welt, anderen welt, lernt kennen, entführ*,
            verfolgt, lebt""",
        "degree": """
            sehr, so, wirklich, völlig, absolut, nie, niemals, immer, zweifellos, zu, äußerst, besonders, echt,
            total, extrem, richtig, ausgesprochen, überaus, unheimlich, wahnsinnig, durchaus, vollkommen, kaum,
            außergewöhnlich*, einfach, selten, sehr gut, ganz, derart, dermaßen, ungemein""",
        "feel": """
            fühl*, gefühl*, träne*, wein*, geweint, lach*, gelacht, lächel*, traurig*, berühr*, herz*, gänsehaut,
            seele, nostalg*, mitgefühl, mitfiebern, mitgefiebert, mitfühlen, identifizier*, nachdenk*,
            nachdenklich*, hineinversetz*, träume*, emotion*, lässt einen, ließ mich, macht mich""",
        "writer": "ich, mir, mich, mein, meine, meiner, meinem, meinen, persönlich",
        "page": """
            rezension*, kritik, review, spoiler*, wertung, punkte, sterne, meine meinung, danke fürs, danke an,
            beitrag, blog, kommentar*, schreibt mir, kommen wir, fangen wir, beginnen wir, bevor ich, vorweg,
            rezensionsexemplar, nachttisch, umgezogen, gekauft, geschenkt, geschenk, ausgeliehen, geliehen,
            leihen, weihnachten, geburtstag, urlaub, meine mutter, mein vater, meine schwester, meiner schwester,
            mein bruder, mein cousin, meine frau, mein mann, mein freund, meine freundin, ein freund, freunden,
            im kino, saal, karte, karten, ticket*, konzert*, montag, dienstag, mittwoch, donnerstag, freitag,
            samstag, sonntag, gestern, heute morgen, heute abend, auf dem heimweg, im zug, auf dem handy, in der
            bahn, gewartet, vorbestellt, als kind, meine kindheit, entdeckt habe ich, aufmerksam geworden,
            klappentext, inhaltsangabe, spielen sie hier, patch, leserunde""",
        "predicate": """
            ist, sind, war, waren, hat, haben, bleibt, bleiben, wirkt, wirken, fehlt, gelingt, scheitert,
            überzeugt, überzeugen, funktioniert, funktionieren, macht, machen, verdient, leidet, bietet, besticht,
            zeigt, liefert, verliert, gewinnt, zieht, klingt, klingen, spielt, spielen, schafft, hält, lässt,
            trägt, tragen, sieht, fesselt, kann, wird, liest, entschädigt, hallt, sorgt, fällt, geht, bringt""",
        "music": "album, platte, lied, lieder, song*, gitarre*, band, stimme, sänger*, konzert*, gesang",
        "link": """
            und, aber, oder, dann, außerdem, auch der, auch die, auch das, auch den, auch dem, auch er, auch sie,
            auch hier, auch da, auch bei, auch in, auch inhaltlich, auch optisch, auch schön, auch gut, denn, weil,
            deshalb, daher, zum beispiel, beispielsweise, andererseits, auf der anderen seite, jedoch, doch,
            trotzdem, also, dabei, zudem, dennoch, allerdings, deswegen, somit, folglich, ferner, ebenso,
            ebenfalls, danach, anschließend, hingegen, dagegen, stattdessen, nichtsdestotrotz,
            nichtsdestoweniger, dadurch, damit, darum, davon, dazu, dafür, daran, darauf, darin, daraus, darüber,
            darunter, hierzu, hierbei, hierfür, hier, dort, da, nämlich, sonst, ansonsten, übrigens, das heißt,
            genauso, trotz allem, aus diesem grund, darüber hinaus, demnach, nur dass, sondern, im gegenteil,
            währenddessen, so dass, sodass, und zwar, das ist der grund, das ist der fall, zum einen, zum anderen,
            des weiteren, weiterhin, weiters, hinzu kommt, dazu kommt, erst recht, vielmehr, immerhin, ja, nein,
            klar, natürlich nicht, genau, gleiches gilt, das gleiche, dasselbe, ähnlich, ähnliches, anders,
            ein weiterer, eine weitere, ein weiteres, der andere, die andere, das andere, die anderen, der zweite,
            beide, beides, letzterer, letztere, letzteres, ersterer, der rest, zweitens, drittens, in diesem fall,
            in dem fall, seitdem, seither, von da an, später, zuvor, wobei, weswegen, was auch, was aber, so,
            umso, erneut, einerseits, abgesehen davon, trotz dessen, nur leider, nur ist, nur wird""",
        "paused": "gut, nun, naja, okay, ok, erstens, zunächst, tja, schön, auch, wiederum, kurz",
        "back": """
            wie gesagt, wie erwähnt, wie oben, wie bereits, oben genannte, oben genannten, bereits erwähnt,
            bereits erwähnte, bereits erwähnten, schon gesagt, wie schon, oben erwähnt, wie eingangs,
            zuvor genannt*, vorhin, besagte, besagter, besagtes, trotz dieser, abgesehen davon, darüber hinweg,
            genau das, aus diesem grund, aus diesen gründen, er dagegen, er hingegen""",
        "takes_up": """
            problem, probleme, grund, gründe, aspekt, aspekte, sinn, punkt, punkte, fakt, fall, fälle, moment,
            momente, szene, szenen, sache, sachen, idee, detail, details, situation, entscheidung, fehler,
            schwäche, schwächen, teil, arc, handlungsbogen, wandel, art, weise, frage, element, elemente, stelle""",
        "ahead": """
            aus mehreren gründen, aus zwei gründen, folgendes, folgende, folgender, warum das so ist, nur ein
            problem, gibt es ein problem, hier die gründe""",
        "person": """
            er, ihn, ihm, deren, dessen, seine, ihre, ihr, sie ist, sie hat, sie sind, sie haben, sie wird, sie
            macht, sie trifft, sie war, sein vater, sein bruder, sein leben, sein charakter""",
        "pronoun": "er, ihm, ihn",
        "people": """
            figur, figuren, charakter, charaktere, protagonist, protagonistin, held, heldin, mann, frau, junge,
            mädchen, kind, leute, menschen, person, autor, autorin, regisseur, regisseurin, schauspieler,
            schauspielerin, wer, jeder, jemand, niemand, film, roman, anime, krimi, thriller, band, titel""",
        "pointer": """
            dies, diese, dieser, dieses, diesem, diesen, jene, jener, jenes, solche, solch, das ist, das
            war, das macht, das hat, das liegt, das alles, das wird, das hätte, das kann, das merkt, das hört,
            das sieht, das gilt, das geht, das führt, das sorgt, das gibt, das wirkt, das fand, das finde, das soll,
            das mag, das gelingt, das kommt, das passt, das lässt, das klingt, all das""",
        "deictic": "diese, dieser, dieses, diesem, diesen, jene, jener, jenes, jenem, jenen, solche, solcher",
        "near": """
            genre, welt, universum, reihe, franchise, art, jahr, jahres, zeit, mal, leben, seite, jahrzehnt, autor,
            autorin, regisseur, studio, rezension, generation, stelle, woche, monat, abend, nacht, moment, ausgabe,
            version, land, medium, sorte, tage, tagen, güte, thema""",
        "presents": """
            das ist ein, das ist eine, das ist einer, das ist das, dies ist ein, dies ist eine, dies ist
            einer, das war ein, das war eine, dies war ein, diejenigen""",
    },
)
