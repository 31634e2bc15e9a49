"""What reviewers say in Spanish, Portuguese, French and Italian."""

from reviews.summaries.lexicon import Row

SPANISH = Row(
    "es",
    """de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ya este
    sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante uno
    ni contra otros ese eso había ante ellos e esto mí antes algunos qué unos yo otro otras otra él tanto
    esa estos mucho nada muchos cual poco ella estar estas algo nosotros fue era son está ha he si han
    sido""",
    {
        "summing": """
            en resumen, en conclusión, en definitiva, en general, al final, a fin de cuentas, en fin,
            para concluir, para terminar, en pocas palabras, resumiendo, por último, en síntesis,
            conclusión""",
        "verdict": """
            recomiend*, recomendable*, recomendad*, vale la pena, merece la pena, obra maestra,
            imprescindible*, lo mejor, lo peor, una de las mejores, uno de los mejores, de lo mejor,
            de lo peor, una joya, pérdida de tiempo, decepci*, no es para todos, punto fuerte, punto débil,
            fracasa, logra, no logra, no llega a, cumple""",
        "praise": """
            excelent*, increíble*, increible*, maravillos*, genial*, espectacular*, hermos*, precios*,
            brillant*, perfect*, impresionant*, inolvidable*, magnífic*, fantástic*, fascinant*, sublime,
            buenísim*, encant*, amé, memorable*, conmovedor*""",
        "blame": """
            horrible*, terrible*, pésim*, aburrid*, decepcionant*, mediocre*, vací*, predecible*,
            repetitiv*, insoportable*, ridícul*, malísim*, flojo, floja, odio, lent*""",
        "strong": "emocionant*, original*, únic*",
        "good": """
            buen, buena, bueno, buenos, buenas, mejor*, interesant*, divertid*, entretenid*, bonit*, lind*,
            correct*, bien, gust*, disfrut*""",
        "poor": "mal, mala, malo, malas, malos, peor*, floj*, débil*",
        "mild": "profund*, fuerte*, calidad, potencial",
        "refusal": "no, nunca, sin, ni, nada, tampoco, apenas, jamás",
        "work": """
            serie, anime, película, pelicula, film, libro, novela, manga, cómic, juego, disco, álbum, obra,
            temporada, historia""",
        "aspect": """
            historia, trama, argumento, guion, guión, personaje*, animación, dibujo, música, banda sonora,
            ritmo, final, protagonista*, doblaje, ambientación, fotografía, actuacion*, actores, escena*,
            diálogo*, combates, peleas""",
        "plot": """
            él, ella, mata, muere, padre, madre, hermano, hermana, chico, chica, conoce, descubre, decide,
            pueblo, escuela, trata de, cuenta la historia""",
        "degree": """
            más, muy, tan, realmente, totalmente, absolutamente, nunca, siempre, sin duda, demasiado""",
        "feel": "sentir, siente, emociona*, lágrimas, llor*, reír, risa*, sonri*, triste*",
        "writer": "yo, me, mi, mí, he, creo, pienso",
        "page": "reseña*, crítica, spoiler*, nota, puntuación, opinión, gracias por",
        "link": """
            y, pero, o, entonces, además, también, porque, por eso, por ejemplo, por otro lado, sin
            embargo, aunque, pues, así que, en cambio, por lo tanto, por tanto, por esto, por ello,
            asimismo, de hecho, es decir, o sea, luego, después, a pesar de eso, a pesar de esto, a pesar
            de ello, aun así, no obstante, por otra parte, en consecuencia, de ahí, debido a esto, debido
            a eso, gracias a esto, gracias a eso, con esto, con eso, eso sí, dicho esto, a pesar de
            todo esto, a pesar de todo eso, tampoco, ni,
            mientras tanto, por el contrario, al contrario, de esta manera, de esta forma, lo mismo""",
        "back": """
            como dije, como ya dije, ya mencioné, ya mencionado, ya mencionada, como mencioné,
            mencionado antes, mencionado anteriormente, mencionada antes, mencionada anteriormente,
            antes mencionado, antes mencionada, dicho anteriormente, lo anterior""",
        "person": "él, ella, ellos, ellas, su, sus",
        "pointer": "este, esta, esto, estos, estas, ese, esa, eso, esos, esas, aquel, aquella, aquello, tal",
        "presents": """
            esta es una, este es un, este es uno, esta es la, este es el, esto es un, esto es una, este no
            es un, esta no es una, esta fue una, este fue un""",
        "predicate": """
            es, son, era, eran, fue, está, están, tiene, tienen, resulta, parece, logra, consigue, falla,
            carece, funciona, hace, merece""",
        "music": "álbum, disco, canción, canciones, guitarra*, banda, voz",
    },
)

PORTUGUESE = Row(
    "pt",
    """de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à
    seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem
    mesmo aos ter seus quem nas me esse eles estão você tinha foram essa num nem suas meu às minha têm
    numa pelos elas havia seja qual será nós tenho lhe deles essas esses pelas este fosse dele isto aquilo""",
    {
        "summing": """
            em resumo, em conclusão, concluindo, no geral, no fim, no final, enfim, resumindo, em suma,
            por fim, para concluir, em geral, conclusão, no fim das contas""",
        "verdict": """
            recomend*, vale a pena, obra prima, imperdível, o melhor, a melhor, o pior, a pior,
            um dos melhores, uma das melhores, perda de tempo, decepç*, decepcion*, não é para todos,
            ponto forte, ponto fraco, falha, consegue, não consegue""",
        "praise": """
            excelent*, incríve*, maravilhos*, genia*, espetacular*, lind*, brilhant*, perfeit*,
            impressionant*, inesquecíve*, magnífic*, fantástic*, fascinant*, sublime, ador*, amei,
            memoráve*, comovent*, ótim*""",
        "blame": """
            horríve*, terríve*, péssim*, chat*, entediant*, decepcionant*, medíocre*, vazi*, previsíve*,
            repetitiv*, insuportáve*, ridícul*, odiei, fraquíssim*""",
        "strong": "emocionant*, origina*, únic*",
        "good": """
            bom, boa, bons, boas, melhor*, interessant*, divertid*, bonit*, legal, corret*, bem, gost*""",
        "poor": "mau, má, ruim, ruins, pior*, frac*, lent*",
        "mild": "fort*, profund*, qualidade, potencial",
        "refusal": "não, nunca, sem, nem, nada, jamais",
        "work": """
            série, anime, filme, livro, romance, mangá, manga, jogo, disco, álbum, obra, temporada,
            história""",
        "aspect": """
            história, trama, enredo, roteiro, personage*, animação, traço, música, trilha sonora, ritmo,
            final, fim, protagonista*, dublagem, ambientação, fotografia, atuaç*, atores, cena*, diálogo*,
            lutas""",
        "plot": """
            ele, ela, mata, morre, pai, mãe, irmão, irmã, garoto, garota, conhece, descobre, decide, vila,
            escola, conta a história""",
        "degree": """
            mais, muito, tão, realmente, totalmente, absolutamente, nunca, sempre, sem dúvida, demais""",
        "feel": "sentir, sente, emocion*, lágrimas, chor*, rir, ri, sorri*, triste*",
        "writer": "eu, me, meu, minha, acho, achei",
        "page": "resenha*, crítica, spoiler*, nota, opinião, obrigado por",
        "link": """
            e, mas, ou, então, além disso, também, porque, por isso, por exemplo, por outro lado, no
            entanto, porém, embora, pois, já, portanto, assim, logo, contudo, todavia, entretanto, apesar
            disso, mesmo assim, dito isso, além do mais, ademais, de fato, ou seja, depois, por esse
            motivo, graças a isso, com isso, por causa disso, aliás, tampouco, nem, pelo contrário, em
            contrapartida, apesar de tudo isso, apesar de tudo isto, enquanto isso,
            desta forma, dessa forma, por outro, daí""",
        "back": """
            como disse, como eu disse, como já disse, já mencionei, como mencionei, citado anteriormente,
            citada anteriormente, mencionado anteriormente, mencionada anteriormente, dito anteriormente,
            citado acima, mencionado acima""",
        "person": "ele, ela, eles, elas, seu, sua, seus, suas",
        "pointer": "este, esta, isto, estes, estas, esse, essa, isso, esses, essas, aquele, aquela, aquilo, tal",
        "presents": """
            este é um, esta é uma, esse é um, essa é uma, este é o, esta é a, isto é um, isto é uma, isso
            é um, isso é uma, este foi um, esta foi uma""",
        "predicate": """
            é, são, era, eram, foi, está, estão, tem, têm, parece, consegue, falha, carece, funciona, faz,
            merece""",
        "music": "álbum, disco, canção, canções, faixa, faixas, guitarra*, banda, voz",
    },
)

FRENCH = Row(
    "fr",
    """de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont cette ou
    son avec sa mais comme on tout nous être elle même aussi ses ils bien si deux leur peut sans très fait
    ces y aux je d l c s n qu j m t été avoir ont était vous encore donc dont lui quand moi où""",
    {
        "summing": """
            en résumé, en conclusion, pour conclure, au final, finalement, bref, en somme, en bref,
            dans l'ensemble, globalement, au bout du compte, pour résumer, en définitive, en fin de compte,
            conclusion""",
        "verdict": """
            recommand*, conseill*, à voir, à lire, à ne pas manquer, vaut le détour, vaut la peine,
            chef d'œuvre, chef d'oeuvre, incontournable*, le meilleur, la meilleure, l'un des meilleurs,
            l'une des meilleures, le pire, perte de temps, déce*, point fort, point faible, échoue,
            réussit, parvient, ne parvient pas, une réussite, un échec""",
        "praise": """
            excellent*, incroyable*, merveilleu*, génia*, spectaculaire*, magnifique*, splendide*,
            brillant*, parfait*, impressionnant*, inoubliable*, fantastique*, fascinant*, sublime*, ador*,
            mémorable*, touchant*, superbe*""",
        "blame": """
            horrible*, terrible*, affreu*, ennuyeu*, décevant*, médiocre*, vide*, prévisible*, répétitif*,
            répétitive*, insupportable*, ridicule*, déteste*, nul, nulle, raté*, bâclé*""",
        "strong": "émouvant*, original*, unique*",
        "good": """
            bon, bonne, bons, bonnes, mieux, meilleur*, intéressant*, drôle*, amusant*, joli*, beau, belle,
            correct*, sympa*, aim*, réussi*, agréable*""",
        "poor": "mauvais*, pire*, faible*, lent*",
        "mild": "fort*, forte*, profond*, qualité, potentiel",
        "refusal": "pas, jamais, sans, ni, rien, aucun, aucune, peu",
        "work": """
            série, anime, animé, film, livre, roman, manga, bd, jeu, album, disque, œuvre, oeuvre, saison,
            histoire""",
        "aspect": """
            histoire, intrigue, scénario, personnage*, animation, dessin*, musique, bande son, rythme, fin,
            héros, protagoniste*, doublage, ambiance, mise en scène, réalisation, acteur*, jeu des acteurs,
            scène*, dialogue*, combats""",
        "plot": """
            il, elle, tue, meurt, père, mère, frère, sœur, garçon, fille, rencontre, découvre, décide,
            village, école, raconte l'histoire""",
        "degree": """
            plus, très, si, vraiment, totalement, absolument, jamais, toujours, sans doute, trop,
            tellement""",
        "feel": "ressent*, sentir, émotion*, larmes, pleur*, rire, sourire, triste*",
        "writer": "je, j, me, moi, mon, ma, mes",
        "page": "critique, avis, spoil*, note, merci de, chronique",
        "link": """
            et, mais, ou, alors, de plus, aussi, car, parce que, donc, par exemple, en revanche,
            cependant, pourtant, ensuite, d'ailleurs, en effet, puis, toutefois, néanmoins, ainsi, c'est
            pourquoi, de ce fait, par conséquent, du coup, malgré cela, malgré ça, en plus, or, par
            contre, au contraire, de même, c'est à dire, ni, sinon, cela dit, ceci dit, à cause de cela,
            grâce à cela, malgré tout cela, malgré tout ça, quant à lui,
            quant à elle, en outre, par ailleurs, d'autre part, voilà pourquoi,
            après cela, pendant ce temps""",
        "back": """
            comme je l'ai dit, comme je le disais, je l'ai déjà dit, comme dit plus haut, mentionné plus haut,
            cité plus haut, ci dessus, susmentionn*""",
        "person": "il est, elle est, ils, elles, ce dernier, cette dernière, lui, leur, leurs, son, sa, ses",
        "pointer": "ce, cet, cette, ces, ceci, cela, ça, celui ci, celle ci, ceux ci, tel, telle",
        "presents": "ce qui, ce que, ce n'est, ce sont, ce n'était, cette fois, cela fait, ça fait",
        "predicate": """
            est, sont, était, étaient, a, ont, reste, semble, manque, réussit, échoue, parvient,
            fonctionne, fait, mérite, souffre""",
        "music": "album, disque, chanson*, morceau*, titre*, guitare*, groupe, voix",
    },
)

ITALIAN = Row(
    "it",
    """di e che la il un a per è una in sono mi ho non ma lo ha le si ti i con cosa se io come da ci no
    questo qui hai sei del della al nel gli dei delle più anche era dal alla nella suo sua loro solo
    quando molto perché essere tutto così poi sul uno ai degli dalla o l dell all nell""",
    {
        "summing": """
            in conclusione, in sintesi, in definitiva, nel complesso, alla fine, tutto sommato, insomma,
            per concludere, riassumendo, in breve, in generale, conclusione, concludendo""",
        "verdict": """
            consigli*, raccomand*, da vedere, da leggere, vale la pena, capolavor*, imperdibil*,
            il migliore, la migliore, uno dei migliori, una delle migliori, il peggiore, la peggiore,
            perdita di tempo, delu*, non è per tutti, punto di forza, punto debole, fallisce, riesce,
            non riesce, merita""",
        "praise": """
            eccellent*, incredibil*, meraviglios*, genial*, spettacolar*, bellissim*, stupend*, brillant*,
            perfett*, impressionant*, emozionant*, indimenticabil*, magnific*, fantastic*, affascinant*,
            sublim*, ador*, memorabil*, commovent*""",
        "blame": """
            orribil*, terribil*, pessim*, noios*, deludent*, mediocr*, vuot*, prevedibil*, ripetitiv*,
            insopportabil*, ridicol*, odio, bruttissim*""",
        "strong": "original*, unic*",
        "good": """
            buon*, miglior*, interessant*, divertent*, carin*, bell*, discret*, bene, piac*, riuscit*,
            gradevol*""",
        "poor": "cattiv*, brutt*, peggior*, debol*, lent*",
        "mild": "fort*, profond*, qualità, potenzial*",
        "refusal": "non, mai, senza, né, nulla, niente, poco",
        "work": """
            serie, anime, film, libro, romanzo, manga, fumetto, gioco, disco, album, opera, stagione,
            storia""",
        "aspect": """
            storia, trama, sceneggiatura, personagg*, animazion*, disegn*, musica, musiche, colonna sonora,
            ritmo, finale, protagonist*, doppiaggio, ambientazione, regia, attori, recitazione, scena,
            scene, dialogh*, combattimenti""",
        "plot": """
            lui, lei, uccide, muore, padre, madre, fratello, sorella, ragazzo, ragazza, incontra, scopre,
            decide, villaggio, scuola, racconta la storia""",
        "degree": "più, molto, così, davvero, totalmente, assolutamente, mai, sempre, senza dubbio, troppo",
        "feel": "sentire, emozion*, lacrime, piang*, ridere, sorri*, trist*",
        "writer": "io, mi, mio, mia, me, credo, penso",
        "page": "recensione, recensioni, spoiler*, voto, opinione, grazie per",
        "link": """
            e, ma, o, quindi, allora, inoltre, anche, perché, per esempio, ad esempio, d'altra parte,
            tuttavia, però, poi, infatti, dunque, eppure, perciò, pertanto, comunque, nonostante ciò, di
            conseguenza, d'altronde, invece, ossia, cioè, oltre a ciò, a causa di ciò, grazie a ciò, detto
            questo, detto ciò, ebbene, né, nemmeno, neanche, oppure, al contrario, d'altro canto, per
            questo, per questo motivo, per cui, nel frattempo, in questo modo, dopo di che""",
        "back": """
            come ho detto, come già detto, come dicevo, già accennato, di cui sopra, sopra citato, sopra citata,
            sopracitat*, suddett*, precedentemente""",
        "person": "lui, lei, loro, essi, esse, quest'ultimo, suo, sua, suoi, sue",
        "pointer": "questo, questa, questi, queste, quello, quella, quelli, quelle, ciò, tale, tali",
        "presents": """
            questo è un, questa è una, questo è uno, questo è il, questa è la, questo non è un, questa non
            è una, ciò che, quello che, quelli che, quelle che, questo è stato un""",
        "predicate": """
            è, sono, era, erano, ha, hanno, resta, sembra, manca, riesce, fallisce, funziona, fa, merita,
            risulta, soffre""",
        "music": "album, disco, canzon*, brano, brani, chitarr*, gruppo, voce",
    },
)

ROMANCE = (SPANISH, PORTUGUESE, FRENCH, ITALIAN)
