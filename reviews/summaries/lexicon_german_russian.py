"""What German and Russian reviewers say."""

from reviews.summaries.lexicon import Row

GERMAN = Row(
    "de",
    """der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus
    er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder
    aber vor zur bis mehr durch man sein wurde sei ich wenn kann doch da hier mir mich dann was schon sehr
    diese dieser dieses""",
    {
        "summing": """
            insgesamt, alles in allem, fazit, im großen und ganzen, letztendlich, letztlich, am ende,
            zusammenfassend, unterm strich, kurz gesagt, schlussendlich, im endeffekt, abschließend""",
        "verdict": """
            empfehl*, empfohlen, sehenswert*, lesenswert*, hörenswert*, lohnt sich, wert, meisterwerk*,
            ein muss, pflicht*, der beste, die beste, das beste, einer der besten, eine der besten,
            eines der besten, das schlechteste, zeitverschwendung, enttäusch*, nicht für jeden, stärke*,
            schwäche*, scheitert, gelingt, überzeugt, überzeugen""",
        "praise": """
            hervorragend*, unglaublich*, wunderschön*, wunderbar*, genial*, spektakulär*, brillant*,
            perfekt*, beeindruckend*, bewegend*, unvergesslich*, großartig*, fantastisch*, faszinierend*,
            grandios*, liebe, einprägsam*, berührend*, herausragend*, spannend*""",
        "blame": """
            furchtbar*, schrecklich*, grauenhaft*, langweil*, enttäuschend*, mittelmäßig*, leer,
            vorhersehbar*, repetitiv*, unerträglich*, lächerlich*, hasse, öde, misslungen*, katastroph*""",
        "strong": "originell*, einzigartig*",
        "good": """
            gut, gute, guter, gutes, guten, besser*, interessant*, lustig*, witzig*, hübsch*, schön*,
            solide*, stark*, nett*, gefäll*, gefiel, gefallen, gelungen*, unterhaltsam*""",
        "poor": "schlecht*, schlimm*, schwach*, langsam*",
        "mild": "tief*, qualität, potenzial, potential",
        "refusal": "nicht, nie, niemals, ohne, kein, keine, keinen, kaum, wenig",
        "work": """
            serie, anime, film, buch, roman, manga, comic, spiel, album, platte, werk, staffel, geschichte""",
        "aspect": """
            geschichte, handlung, story, drehbuch, charakter*, figur*, animation*, zeichn*, musik,
            soundtrack, tempo, ende, schluss, protagonist*, synchron*, atmosphäre, regie, schauspiel*,
            szene*, dialog*, kämpfe, inszenierung""",
        "plot": """
            er, ihn, ihm, tötet, stirbt, vater, mutter, bruder, schwester, junge, mädchen, trifft,
            entdeckt, beschließt, dorf, schule, handelt von""",
        "degree": """
            sehr, so, wirklich, völlig, absolut, nie, niemals, immer, zweifellos, zu, äußerst, besonders""",
        "feel": "fühl*, gefühl*, tränen, wein*, lach*, lächel*, traurig*",
        "writer": "ich, mir, mich, mein, meine, meiner",
        "page": "rezension*, kritik, spoiler*, wertung, punkte, meinung, danke fürs",
        "link": """
            und, aber, oder, dann, außerdem, auch, denn, weil, deshalb, daher, zum beispiel, andererseits,
            jedoch, doch, trotzdem, also, dabei, zudem, dennoch, allerdings, deswegen, somit, folglich,
            ferner, ebenso, ebenfalls, danach, anschließend, hingegen, dagegen, stattdessen,
            nichtsdestotrotz, dadurch, damit, darum, davon, dazu, dafür, nämlich, sonst, übrigens, das
            heißt, genauso, trotz allem, aus diesem grund, darüber hinaus, demnach, nur dass, sondern, im
            gegenteil, währenddessen, so dass, sodass, und zwar, das ist der grund, das ist der fall, zum
            einen, zum anderen""",
        "back": """
            wie gesagt, wie erwähnt, wie oben, wie bereits, oben genannte, oben genannten, bereits erwähnt,
            schon gesagt""",
        "person": "er, ihn, ihm, deren, dessen, sein, seine, ihre, sie ist, sie hat, sie sind",
        "pointer": """
            dies, diese, dieser, dieses, diesem, diesen, jene, jener, jenes, solche, solch, das ist, das
            war, das macht, das hat, das liegt, das alles, das wird""",
        "presents": """
            das ist ein, das ist eine, das ist einer, das ist das, dies ist ein, dies ist eine, dies ist
            einer, das war ein, das war eine, dies war ein, diejenigen""",
        "predicate": """
            ist, sind, war, waren, hat, haben, bleibt, wirkt, fehlt, gelingt, scheitert, überzeugt,
            funktioniert, macht, verdient, leidet""",
        "music": "album, platte, lied, lieder, song*, gitarre*, band, stimme",
    },
)

RUSSIAN = Row(
    "ru",
    """и в не на я быть он с что а по это она этот к но они мы весь который из у то за свой от же как о для
    так вы бы мочь если только его уже ещё до или при чтобы когда очень этого этом была было были есть все
    всё их её""",
    {
        "summing": """
            в целом, в итоге, в общем, итог, подводя итог, в заключение, одним словом, в конце концов,
            короче говоря, вывод, таким образом""",
        "verdict": """
            рекоменд*, советую, стоит посмотреть, стоит прочитать, стоит, не стоит, шедевр*, обязательно*,
            лучш*, худш*, один из лучших, одно из лучших, трата времени, разочаров*, не для всех, сильн*,
            слаб*, удалось, не удалось, провал*""",
        "praise": """
            отличн*, невероятн*, прекрасн*, гениальн*, великолепн*, красив*, блестящ*, идеальн*, впечатля*,
            трогательн*, незабываем*, потрясающ*, фантастическ*, обожаю, запомина*, оригинальн*, уникальн*,
            замечательн*, захватывающ*""",
        "blame": """
            ужасн*, отвратительн*, скучн*, разочаровыва*, посредственн*, пуст*, предсказуем*, нудн*,
            невыносим*, нелеп*, ненавижу, бездарн*""",
        "good": """
            хорош*, лучше, интересн*, смешн*, забавн*, мил*, неплох*, сильн*, нрав*, понрав*, удачн*,
            приятн*""",
        "poor": "плох*, хуже, слаб*, медленн*",
        "mild": "глубок*, качеств*, потенциал*",
        "refusal": "не, нет, ни, без, никогда, мало",
        "work": """
            сериал*, аниме, фильм*, книг*, роман*, манг*, комикс*, игр*, альбом*, произведени*, сезон*,
            истори*""",
        "aspect": """
            истори*, сюжет*, сценари*, персонаж*, геро*, анимаци*, рисовк*, музык*, саундтрек*, темп*,
            финал*, концовк*, озвучк*, атмосфер*, режисс*, актёр*, актер*, сцен*, диалог*, бо*""",
        "plot": """
            убива*, умира*, отец, мать, брат, сестр*, парень, девушк*, встреча*, узна*, решает, деревн*,
            школ*""",
        "degree": """
            очень, самый, самая, самое, самые, действительно, совершенно, абсолютно, никогда, всегда,
            слишком, настолько""",
        "feel": "чувств*, эмоци*, слёз*, слез*, плак*, смея*, улыб*, грустн*",
        "writer": "я, мне, меня, мой, моя, моё, моё мнение",
        "page": "рецензи*, отзыв*, спойлер*, оценк*, балл*, спасибо за",
        "link": """
            и, но, а, или, тогда, кроме того, также, потому что, поэтому, например, с другой стороны,
            однако, зато, так что, впрочем, к тому же, следовательно, значит, тем не менее, при этом,
            более того, наоборот, напротив, затем, потом, вот почему, из за этого, благодаря этому,
            несмотря на это, помимо этого, то есть, причём, причем, ведь, к тому, именно поэтому, в
            результате, тоже""",
        "back": """
            как я сказал, как я говорил, как уже сказано, как уже говорил, уже упоминал, уже упоминала, вышеупомянут*,
            вышесказанн*, сказанное выше, описанное выше""",
        "person": "он, она, они, его, её, ее, их",
        "pointer": "это, эти, этот, эта, тот, та, те, такие, такой, такая, такое",
        "presents": """
            это один, это одна, это одно, это не, это самый, это самое, это самая, это очень, это просто,
            это действительно, это лучший, это лучшее, это лучшая, это было, те кто, тот кто""",
        "predicate": """
            является, был, была, было, были, есть, остаётся, кажется, получил*, удал*, выгляд*, работает,
            заслужива*, страда*, не хватает""",
        "music": "альбом*, песн*, трек*, гитар*, групп*, вокал*",
    },
)
