"""What Italian reviewers say."""

from reviews.summaries.common_words import COMMON
from reviews.summaries.lexicon import Row

ROW = Row(
    "it",
    COMMON["it"],
    {
        "summing": """
            in conclusione, in sintesi, in definitiva, nel complesso, alla fine, tutto sommato, insomma,
            per concludere, riassumendo, in breve, in generale, conclusione, concludendo, nell'insieme,
            complessivamente, in fin dei conti, a conti fatti, per finire, in poche parole, in una parola,
            nel suo complesso, nel suo insieme, nell'economia, in ultima analisi, il mio giudizio,
            per farla breve, a conclusione, tirando le somme""",
        "verdict": """
            consigli*, raccomand*, da vedere, da leggere, da giocare, da ascoltare, da evitare, da recuperare,
            vale la pena, vale la visione, vale il prezzo, vale la lettura, capolavor*, imperdibil*,
            il migliore, la migliore, uno dei migliori, una delle migliori, uno dei più, una delle più,
            tra le più, tra i più, tra i migliori, tra le migliori, il peggiore, la peggiore, il peggior,
            uno dei peggiori, perdita di tempo, delu*, delusione, non è per tutti, punto di forza,
            punti di forza, punto debole, punti deboli, fallisce, riesce, riescono, non riesce, merita, meritano,
            peccato, purtroppo, il problema, il difetto, difett*, pregi, pregio, gioiell*, chicca, piccola perla,
            perla, occasione sprecata, occasione mancata, sprecat*, avrebbe potuto, poteva essere,
            potevano essere, avrebbe meritato, manca, gli manca, le manca, all'altezza, mantiene le promesse,
            promesse, promettev*, convince, convincono, convinto, convincent*, non convince, funziona,
            non funziona, centra, promoss*, bocciat*, sopravvalutat*, sottovalutat*, niente di nuovo,
            nulla di nuovo, senza infamia, senza lode, cult, classico, spicca, spiccano, brilla, ripaga,
            mi è piaciuto, mi è piaciuta, non mi è piaciuto, non mi è piaciuta, mi ha conquistat*, conquist*,
            conquistata, conquistato, rileg*, rivedere, riguard*, un must, indispensabil*, imprescindibil*,
            resta un, si distingue, distingue, sconsigli*""",
        "praise": """
            eccellent*, eccezional*, incredibil*, meraviglios*, meravigl*, genial*, spettacolar*, spettacolo,
            bellissim*, stupend*, brillant*, perfett*, perfettamente, impressionant*, emozionant*,
            indimenticabil*, magnific*, fantastic*, affascinant*, affascina*, sublim*, ador*, memorabil*,
            commovent*, commuov*, commoss*, straordinari*, splendid*, superb*, strepitos*, magistral*, mozzafiato,
            impeccabil*, avvincent*, coinvolgent*, coinvolg*, appassionant*, toccant*, struggent*, travolgent*,
            ottim*, delizios*, incantevol*, incant*, poetic*, raffinat*, elegant*, ipnotic*, irresistibil*,
            esilarant*, geniale, ingegnos*, intelligent*, potent*, delicat*, delicatezza, maestria, talent*,
            bravissim*, bravur*, a bocca aperta, colpisce, dritto al cuore, gioia per gli occhi, gioia, incoll*,
            cattura, catturano, atmosfer*, intens*, epic*, celebre, grandios*, divin*, squisit*, notevol*,
            convincentissim*, sfaccettat*, significativ*""",
        "blame": """
            orribil*, terribil*, pessim*, noios*, noia, annoia*, annoi*, deludent*, mediocr*, vuot*, prevedibil*,
            scontat*, ripetitiv*, ripet*, insopportabil*, ridicol*, odio, odiato, bruttissim*, disastr*,
            disastro, legnos*, banal*, piatt*, insuls*, insipid*, soporifer*, pesantissim*, stuccevol*,
            stereotip*, cliché, trit*, forzat*, assurd*, incoerent*, inverosimil*, pretenzios*, imbarazzant*,
            vergogn*, schifo, schifezza, spazzatura, porcata, fregatura, truffa, inutil*, dimenticabil*,
            facile da dimenticare, riempitiv*, bug, ingiocabil*, frustrant*, irritant*, fastidi*, stanc*,
            senza anima, senza senso, buchi di trama, affrettat*, frettolos*, sbrigativ*, tedios*, macchinos*,
            superficial*, generic*, anonim*, sciatt*, dozzinal*, perde smalto, monoton*, indigest*""",
        "strong": """
            original*, unic*, audac*, coraggios*, innovativ*, sorprendent*, sorprend*, scioccant*, inquietant*,
            disturbant*, monumental*, emozion*, inatteso, fantasia, inventiva, misurat*""",
        "good": """
            buon*, miglior*, interessant*, divertent*, divert*, carin*, bell*, discret*, bene, piac*, riuscit*,
            gradevol*, piacevol*, scorrevol*, fluid*, curat*, cura, sincer*, onest*, solid*, tener*, credibil*,
            coerent*, efficac*, equilibrat*, ricc*, variegat*, vari, varie, cald*, fresc*, intrattien*, intratten*,
            simpatic*, godibil*, apprezz*, apprezzabil*, limpid*, dolc*, pulit*, profondità, dinamic*, matur*,
            accattivant*, azzeccat*, ben, dettagl*, goder*, semplicità, attual*, immersiv*, valid*, ironic*""",
        "poor": """
            cattiv*, brutt*, peggior*, debol*, lent*, lentezza, confus*, lung*, prolisso, prolissa, troppo,
            trascin*, eccessiv*, esagera*, irregolar*, discontinu*, pover*, semplicistic*, manca*, mancanza,
            fatica, faticos*, male, mal, acerb*, datat*, difficile, limite, limiti, carent*, carenz*, perde*,
            disequilibr*, approssimativ*, sottoton*""",
        "mild": """
            fort*, profond*, qualità, potenzial*, semplic*, compless*, cup*, malinconic*, divers*, classic*,
            ambizios*, fedel*, particolar*, sorpresa, sperimenta*, stran*, pacat*, riflession*, drammatic*""",
        "refusal": "non, mai, senza, né, nulla, niente, poco, nessun, nessuna, neanche, nemmeno, manca",
        "work": """
            serie, anime, film, libro, romanzo, manga, fumetto, gioco, videogioco, disco, album, opera, stagione,
            storia, titolo, lettura, visione, ascolto, lungometraggio, documentario, adattamento, seguito, saga,
            esperienza, lavoro, volume, racconto, racconti, raccolta, pellicola, saggio, debutto, ep, remake,
            produzione, capitolo, prima metà, seconda metà, thriller, commedia, serie tv, cartone""",
        "aspect": """
            storia, trama, sceneggiatura, personagg*, animazion*, disegn*, musica, musiche, colonna sonora,
            ritmo, finale, protagonist*, doppiaggio, ambientazione, ambientazioni, regia, regista, attori,
            attore, attrice, attrici, cast, recitazione, interpretazion*, scena, scene, dialogh*, dialogo,
            combattimenti, combattimento, scrittura, stile, prosa, narrazione, grafica, gameplay, comandi,
            telecamera, mondo, umorismo, tono, messaggio, tema, temi, tematiche, testi, voce, voci, chitarr*,
            batteria, produzione, melodi*, canzon*, brano, brani, arrangiament*, comparto, comparto visivo,
            comparto tecnico, visiv*, suono, effetti, capitoli, episodio, episodi, montaggio, fotografia,
            inquadratur*, atmosfera, atmosfere, design, premessa, azione, missioni, antagonist*, approccio""",
        "whole": """
            dall'inizio alla fine, dal primo minuto, dalla prima pagina, per tutto il, per tutta la, questa
            serie, questo film, questo anime, questo libro, questo romanzo, questo gioco, questo disco,
            questo album, quest'opera, ogni episodio, ogni capitolo, ogni pagina, ogni scena, ogni brano,
            che abbia mai, che ho visto, che ho letto, mai visto, mai letto, dell'anno, del decennio,
            di tutti i tempi, da tanto tempo, lo spettatore, il lettore, il giocatore, l'ascoltatore,
            gli spettatori, i suoi personaggi, la sua storia, l'esperienza, il genere, del genere, l'opera""",
        "fame": """
            popolar*, famos*, la gente, tutti, tutto il mondo, molti dicono, alcuni dicono, la critica, i fan,
            hype, incass*, premi, premio, vendite, al giorno d'oggi, oggigiorno, oggi, la società, nella vita,
            la vita è, le famiglie, l'essere umano, c'è sempre, ormai, da anni""",
        "detail": """
            per esempio, ad esempio, primo episodio, primo capitolo, secondo episodio, ultimo episodio, due, tre,
            quattro, anni dopo, chiamat*, la scena in cui, minuti, dodici episodi, un livello, il livello, boss,
            si chiama, secondo brano, dieci anni fa""",
        "cause": "perché, poiché, grazie, a causa, siccome, dato che, visto che, dal momento, il che rende",
        "contrast": "ma, però, sebbene, nonostante, benché, anche se, tuttavia, mentre, eppure, pur, malgrado",
        "supposing": """
            se tu, se vi, se ti, se qualcuno, se il, se la, se fosse, se avesse, forse, magari, a prima vista,
            in teoria, sulla carta, immagin*, potrebbe sembrare, può sembrare, si potrebbe, qualcuno dirà""",
        "conceding": """
            sebbene, nonostante, benché, anche se, malgrado, pur, per quanto, è vero che, certo""",
        "address": """
            se vi piace, se ti piace, se vi piacciono, se ti piacciono, se amate, se ami, se cercate, se cerchi,
            per chi, a chi, per gli amanti, agli amanti, amanti del, amanti della, fan di, per i fan, ai fan,
            per gli appassionati, agli appassionati, chiunque, a tutti, per tutti, gli amanti""",
        "plot": """
            lui, lei, uccide, uccid*, muore, muoiono, morte, assassin*, padre, madre, nonno, nonna, figlio,
            figlia, fratello, sorella, sorelle, fratelli, ragazzo, ragazza, bambino, bambina, giovane, incontra,
            scopre, decide, villaggio, paese, regno, scuola, racconta la storia, racconta, inizia con, inizia
            quando, si apre con, la storia inizia, torna, tornano, eredita, trova, parte, viaggia, fugge, deve,
            devono, si innamora, vendicare, vendetta, guerra, segreto, lettere, lettera, casa, interpreta,
            si risveglia, salvare, imperatore, re, regina, principe, principessa, polizia, detective, marito,
            moglie, un giorno, diventa, poteri, ambientat*, si svolge, prende vita, prendono vita, compagni,
            anni prima, conosce, altro mondo, bisogna, fattoria""",
        "degree": """
            più, molto, così, davvero, totalmente, assolutamente, mai, sempre, senza dubbio, troppo, veramente,
            completamente, estremamente, particolarmente, decisamente, semplicemente, tanto, tanta, vero, vera,
            vivamente, assoluto, assoluta, massimo, proprio""",
        "feel": """
            sentire, emozion*, lacrim*, piang*, pianto, ridere, riso, sorri*, trist*, cuore, brividi, mi ha fatto,
            mi ha lasciato, ti fa, fa riflettere, riflett*, lascia, anima, nostalgi*, affezion*, empatia,
            immedesim*, pelle d'oca, tocca, meditare, trasmett*""",
        "writer": "io, mi, mio, mia, me, miei, credo, penso, personalmente",
        "page": """
            recensione, recensioni, spoiler*, voto, opinione, grazie per, articolo, blog, commenti, fatemi sapere,
            vi parlo, parliamo, oggi parliamo, cominciamo, passiamo, prima di iniziare, me l'hanno regalato,
            regalat*, regalo, comprato, ho comprato, prestat*, prestare, natale, compleanno, comodino, ferie,
            vacanze, mio cugino, mia cugina, mia madre, mio padre, mia sorella, mio fratello, mio marito,
            mia moglie, il mio ragazzo, la mia ragazza, un amico, un'amica, amici, in treno, in metro,
            al cinema, sala, biglietto, biglietti, concerto, venerdì, sabato, domenica, lunedì, martedì,
            mercoledì, giovedì, ieri, stamattina, stasera, uscendo, aspettavo, da piccolo, da piccola,
            da bambino, ho scoperto questo, con i sottotitoli, suonano a, ho deciso di""",
        "predicate": """
            è, sono, era, erano, ha, hanno, resta, restano, sembra, manca, riesce, riescono, fallisce, funziona,
            funzionano, fa, fanno, merita, risulta, soffre, offre, propone, tiene, lascia, sa, perde, brilla,
            diventa, ripaga, si, non, colpisce, convince, suona, suonano, sperimenta, regge, reggono, conquista,
            trasmette, accompagna, potrebbe, può, continua""",
        "music": """
            album, disco, canzon*, brano, brani, chitarr*, gruppo, voce, cantante, testi, batteria, concerto""",
        "link": """
            e, ma, o, quindi, allora, inoltre, anche il, anche la, anche i, anche le, anche gli, anche l'altro,
            anche lui, anche lei, anche qui, anche in questo, perché, per esempio, ad esempio, d'altra parte,
            tuttavia, però, poi, infatti, in effetti, dunque, eppure, perciò, pertanto, comunque,
            nonostante ciò, nonostante questo, di conseguenza, d'altronde, del resto, invece, ossia, cioè, oltre
            a ciò, oltre a questo, a causa di ciò, grazie a ciò, detto questo, detto ciò, ebbene, né, nemmeno,
            neanche, oppure, al contrario, d'altro canto, per questo, per questo motivo, per cui, nel frattempo,
            in questo modo, dopo di che, dall'altra, dall'altro, dall'altro lato, allo stesso modo, allo stesso
            tempo, lo stesso, stessa cosa, idem, stesso discorso, in più, per di più, a questo punto, da lì,
            da allora, lì, là, altro punto, altra cosa, un altro, un'altra, un altro aspetto, in secondo luogo,
            l'altro, l'altra, gli altri, le altre, il resto, entrambi, entrambe, il secondo, quest'ultimo,
            quest'ultima, tutto questo, tutto ciò, sì, no, certo che, ovviamente, ancora una volta, peggio,
            ancora peggio, va detto, va aggiunto, c'è da dire, il che, cosa che, così, ciononostante, malgrado
            ciò, a tal proposito, a questo proposito, in questo senso, in tal senso, proprio per questo""",
        "paused": "beh, bene, secondo, terzo, certo, ecco, primo, ok, ancora, anzi, innanzitutto",
        "back": """
            come ho detto, come già detto, come dicevo, già accennato, di cui sopra, sopra citato, sopra citata,
            sopracitat*, suddett*, precedentemente, come accennato, già citato, già citata, come già accennato,
            l'ho già detto, è per questo che, a parte questo, oltre a tutto questo, tutto questo""",
        "takes_up": """
            problema, problemi, motivo, motivi, ragione, ragioni, aspetto, aspetti, senso, punto, punti, fatto,
            caso, casi, momento, momenti, scena, scene, cosa, cose, idea, dettaglio, dettagli, situazione,
            decisione, errore, difetto, difetti, parte, arco, cambiamento, modo, questione, elemento, elementi""",
        "ahead": """
            per vari motivi, per diversi motivi, per due motivi, il seguente, la seguente, i seguenti, vi spiego
            perché, c'è un problema, un solo problema, ecco perché""",
        "person": """
            lui, lei, loro, essi, esse, egli, ella, quest'ultimo, suo padre, sua madre, suo fratello, sua sorella,
            suo figlio, sua figlia, suo marito, sua moglie, il suo personaggio, la sua interpretazione,
            la sua vita""",
        "pronoun": "lui, lei, loro, essi, esse, egli, ella",
        "people": """
            personaggio, personaggi, protagonista, protagonisti, eroe, eroina, uomo, donna, ragazzo, ragazza,
            bambino, bambina, gente, persona, persone, autore, autrice, regista, attore, attrice, attori,
            attrici, coppia, fratello, sorella, padre, madre, gruppo, famiglia, chi, qualcuno, nessuno,
            cantante, giovane, cattivo, spettatore, lettore, giocatore, studio""",
        "pointer": "questo, questa, questi, queste, quello, quella, quelli, quelle, ciò, tale, tali, quell, quest",
        "deictic": "questa, questi, queste, quella, quei, quelle, tale, tali, quell, quest, quel",
        "near": """
            genere, mondo, universo, saga, tipo, stile, anno, epoca, volta, vita, lato, decennio, autore, autrice,
            regista, studio, recensione, generazione, altezza, settimana, mese, sera, notte, momento, edizione,
            versione, collana, paese, medium, che, di, anni""",
        "presents": """
            questo è un, questa è una, questo è uno, questo è il, questa è la, questo non è un, questa non
            è una, ciò che, quello che, quelli che, quelle che, questo è stato un, siamo davanti""",
    },
)
