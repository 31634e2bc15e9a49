"""What Portuguese reviewers say, on both sides of the sea."""

from reviews.summaries.common_words import COMMON
from reviews.summaries.lexicon import Row

ROW = Row(
    "pt",
    COMMON["pt"],
    {
        "summing": """
            em resumo, em conclusão, concluindo, no geral, no fim, no final, enfim, resumindo, em suma,
            por fim, para concluir, em geral, conclusão, no fim das contas, ao fim e ao cabo, em síntese,
            de modo geral, de forma geral, de maneira geral, no conjunto, como um todo,
            em poucas palavras, no todo, afinal, no saldo final, em linhas gerais, finalizando,
            para finalizar, no frigir dos ovos, em última análise, meu veredito""",
        "verdict": """
            único pecado, único porém, ressalva, poucos jogos, poucos filmes, poucas séries,
            poucos livros, poucos discos, quero mais, dá para assistir, não passa de, fica na memória,
            com carinho, recomend*, indicar, indico, vale a pena, vale muito, não vale, obra prima,
            imperdíve*, o melhor, a melhor, o pior, a pior, um dos melhores, uma das melhores,
            um dos piores, uma das piores, uma das mais, um dos mais, dos grandes, perda de tempo,
            decepç*, decepcion*, deceção, desilud*, desilus*, não é para todos, ponto forte,
            pontos fortes, ponto fraco, pontos fracos, falha, falhas, consegue, não consegue, cumpre,
            não cumpre, funciona, não funciona, deixa a desejar, à altura, podia ser, poderia ser,
            poderia ter sido, podia ter sido, tinha tudo para, prometia, desperdiç*, oportunidade perdida,
            uma pena, que pena, infelizmente, o problema, peca, pecado, acert*, trunfo, destaque*,
            se destaca, destaca*, brilha*, clássico, joia, uma joia, uma aula, ideal para, perfeito para,
            perfeita para, nem em promoção, não dá para, passatempo, serve como, ainda assim,
            superestimad*, subestimad*, me conquistou, conquist*, compensa*, ler de novo, ver de novo,
            reler, rever, quero ler, fica a desejar, sem sal, mais do mesmo, esquecíve*, cresce a cada,
            merece, nota dez""",
        "praise": """
            excelent*, excecion*, excepcion*, incríve*, maravilh*, genia*, espetacular*, lind*, brilhant*,
            perfeit*, impressionant*, inesquecíve*, magnífic*, fantástic*, fascinant*, sublime*, ador*,
            amei, memoráve*, comovent*, comove*, ótim*, belíssim*, bel*, envolvent*, arrebatador*,
            cativant*, cativ*, deslumbrant*, emocionant*, encantador*, encant*, extraordinári*,
            formidáve*, impecáve*, primoros*, soberb*, viciant*, apaixon*, apaixonant*, delicios*,
            gostos*, delicad*, poétic*, inteligent*, engenhos*, poderos*, potent*, angustiant*,
            eletrizant*, empolgant*, empolg*, prende, prendeu, me prendeu, não consegui parar,
            nó na garganta, de tirar o fôlego, sensacion*, show, foda, top, épic*, exími*, esplêndid*,
            magistra*, talento*, carism*, fechadinh*, prazer, personalidade""",
        "blame": """
            horríve*, terríve*, péssim*, chat*, entediant*, decepcionant*, medíocre*, vazi*, previsíve*,
            repetitiv*, repete*, insuportáve*, ridícul*, odiei, fraquíssim*, cansativ*, arrastad*,
            clichê*, clichês, preguiç*, piada, lixo, porcaria, desastre*, tedios*, tédio, enfadonh*,
            aborrecid*, forçad*, superficia*, genéric*, sem graça, sem alma, sem sentido, bobo, boba,
            mal feito, mal feita, bugs, travad*, trava, arrependi*, vergonh*, patétic*, tosc*,
            pretensios*, monóton*, frustrant*, frustraç*, furos de roteiro, furo*, apressad*, corrid*,
            descartáve*, raso, rasa, injogáve*, irritant*, irrita, abandon*, recicla*""",
        "strong": """
            origina*, únic*, intens*, ousad*, criativ*, inovador*, surpreend*, chocant*, imaginaç*, fort*,
            perturbador*, monumenta*""",
        "good": """
            bom, boa, bons, boas, melhor*, interessant*, divertid*, divert*, bonit*, legal, legais,
            corret*, bem, gost*, agradáve*, leve, fluid*, flui*, honest*, sólid*, sincer*, honestidade,
            madur*, coes*, ric*, convincent*, coerent*, natura*, caprichad*, bacana, gira, giro,
            eficient*, eficaz, cuidad*, carinh*, calor, vida, acolhedor*, satisfatóri*, engraçad*,
            ri muito, me diverti, curti, elegant*, detalhad*, nuance*, crível, variad*, satisfei*, fixe""",
        "poor": """
            mau, má, ruim, ruins, pior*, frac*, lent*, mal, confus*, longo demais, longa demais, demora*,
            arrasta, exager*, irregular*, falta, faltou, faltam, cai um pouco, perde o fôlego,
            perde força, pobre, simplista, dispensáve*, desnecessári*, devagar, incomod*, defeito*,
            problema*, demais""",
        "mild": """
            profund*, qualidade, potencia*, simples, complex*, sombri*, melancóli*, diferent*, clássic*,
            ambicios*, fiel, surpres*, contid*, delicadez*, pesad*""",
        "refusal": "não, nunca, sem, nem, nada, jamais, pouco, falta, nenhum, nenhuma, tampouco, mal",
        "work": """
            série, séries, anime, filme, livro, romance, mangá, manga, hq, jogo, game, título, disco,
            álbum, obra, temporada, história, leitura, trabalho, longa, longa metragem, documentário,
            adaptação, sequência, continuação, saga, experiência, animação, novela, conto, contos,
            estreia, ep, remake, produção, volume""",
        "aspect": """
            história, trama, enredo, roteiro, argumento, personage*, animação, traço, música,
            trilha sonora, banda sonora, ritmo, final, desfecho, fim, protagonista*, dublagem, dobragem,
            ambientação, atmosfera, fotografia, atuaç*, interpretaç*, ator, atores, atriz, elenco, cena*,
            diálogo*, luta*, direção, diretor, diretora, realização, montagem, escrita, prosa, narrativa,
            narração, gráfico*, jogabilidade, controle*, mundo, humor, tom, mensagem, tema*, letra*, voz,
            vozes, guitarra*, percussão, bateria, produção, melodi*, arranjo*, faixa*, visual, visuais,
            som, efeitos, capítulo*, episódio*, arte, capa, design, premissa, ação, missões,
            direção de arte, vilã*, vilão""",
        "whole": """
            do começo ao fim, do início ao fim, o tempo todo, este livro, esse livro, este filme,
            esse filme, esta série, essa série, este anime, esse anime, este jogo, esse jogo, este disco,
            esse disco, este álbum, esta obra, cada episódio, cada capítulo, cada página, cada faixa,
            cada cena, durante todo o, todo o filme, todo o livro, em todos os sentidos, que já vi,
            que já li, que já joguei, que já ouvi, já assisti, do ano, da década, do meu ano,
            de todos os tempos, o espectador, o leitor, o jogador, o ouvinte, o público, a experiência,
            seus personagens, sua história""",
        "fame": """
            ninguém mais, ninguém, popular*, famos*, as pessoas, todo mundo, toda a gente, muita gente,
            muitos dizem, a crítica, os fãs, hype, bilheteria, prêmio*, prémio*, vendas, hoje em dia,
            atualmente, a sociedade, na vida, a vida é, toda família, ser humano, sempre há,
            há muito tempo""",
        "detail": """
            por exemplo, primeiro episódio, primeiro capítulo, segundo episódio, último capítulo, dois,
            duas, três, quatro, anos depois, chamad*, cena em que, minutos, doze episódios, uma fase,
            chefão, chefe, se chama, na terceira, na segunda, dez faixas""",
        "cause": """
            porque, pois, devido, graças, já que, uma vez que, por causa, por conta, visto que, o que faz""",
        "contrast": """
            mas, embora, porém, no entanto, apesar, enquanto, ainda que, mesmo que, contudo, todavia,
            se bem que, só que""",
        "supposing": """
            se você, se tu, se alguém, se o, se a, se fosse, se tivesse, talvez, à primeira vista,
            em tese, em teoria, no papel, imagine, imagina, pode parecer, poderia parecer, alguns dirão,
            quem sabe, há quem""",
        "conceding": """
            embora, apesar, mesmo que, ainda que, por mais que, é verdade que, é certo que, se bem que""",
        "address": """
            se você gosta, se gosta, se gostas, se você curte, para quem, pra quem, a quem, fãs de, fã de,
            para fãs, para os fãs, amantes de, quem gosta, quem curte, quem procura, se você procura,
            a todos, a qualquer, para todos os, para qualquer""",
        "plot": """
            acorda*, desperta*, investiga*, tripulação, nave, estação, cachorro, cão, ilha, trem, comboio,
            cadáver, corpo, desaparece*, desaparecimento, procura por, em busca, segue o, segue a,
            persegue*, esconde*, chega a, muda se, vive em, mora, trabalha, soldado*, médico, professor,
            vizinho, estranho, desconhecid*, ladrão, demônio*, monstro*, floresta, castelo, viagem,
            batalha, tem que, têm que, aldeia, percebe, entender o que, ele, ela, mata*, morre*, morte,
            assassin*, pai, mãe, avô, avó, filho, filha, irmão, irmã, irmãos, irmãs, garoto, garota,
            menino, menina, jovem, rapaz, moça, conhece, descobre, decide, vila, cidade, reino, escola,
            fazenda, conta a história, narra, encontra, volta à, volta ao, retorna, viaja, foge, fugiu,
            precisa, deve, apaixona, vingar*, vingança, guerra, segredo, carta, cartas, casa, controla,
            começa quando, começa com, herdeir*, resgatar, salvar, poderes, imperador, rei, rainha,
            príncipe, princesa, polícia, detetive, marido, esposa, namorad*, um dia, se torna, vira,
            cientista, criatura, acorda, espada, aparece, anos antes, mundo onde, se passa, ambientad*,
            você pega, abre""",
        "degree": """
            mais, muito, muita, tão, realmente, totalmente, absolutamente, nunca, sempre, sem dúvida,
            demais, completamente, extremamente, simplesmente, bastante, especialmente, de verdade, tanto,
            tanta, de longe, puro, pura, verdadeir*, constantes""",
        "feel": """
            sentir, sente, senti, emocion*, emoção, lágrima*, chor*, rir, ri, risada*, sorri*, triste*,
            me fez, nos faz, faz a gente, te faz, deixou, coração, garganta, arrepi*, alma, nostalgi*,
            apeg*, empatia, identific*, refletir, reflex*, saí da""",
        "writer": "eu, me, meu, minha, meus, acho, achei, penso, mim, comigo",
        "page": """
            vizinha, minha esposa, meu marido, minha mulher, meus pais, meus sogros, meu filho,
            minha filha, notebook, computador, faculdade, universidade, em casa, jantei, me passou,
            me passaram, quinta, terça feira, quarta feira, biblioteca, meu trabalho, resenha*, review,
            spoiler*, nota, minha opinião, obrigado por, obrigada por, comentários, comenta, vou falar,
            vamos falar, vamos lá, antes de começar, neste post, nesta resenha, o blog, me conta,
            me contem, confira, peguei, emprestad*, comprei, ganhei, pré venda, férias, minha mãe,
            meu pai, minha irmã, meu irmão, meu primo, minha prima, minha tia, meu tio, meu namorado,
            minha namorada, meu amigo, minha amiga, um amigo, uma amiga, natal, aniversário, assisti com,
            fui ao cinema, ingresso, ingressos, show aqui, mês que vem, domingo, segunda feira,
            sexta feira, sábado, ontem, hoje de manhã, celular, telemóvel, indo para o trabalho,
            no ônibus, optei, escolhi, resolvi ler, resolvi assistir, quando era criança, minha infância,
            festival em, conheci a, conheci o, tinha curiosidade, estava na minha lista,
            faz parte do desafio, desafio literário""",
        "predicate": """
            é, são, era, eram, foi, foram, está, estão, estava, tem, têm, parece, consegue, conseguem,
            falha, carece, funciona, funcionam, faz, fazem, merece, fica, ficou, deixa, deixou, mantém,
            entrega, cumpre, brilha, peca, perde, ganha, sofre, mostra, traz, oferece, soa, cai, cresce,
            serve, não""",
        "music": """
            álbum, disco, canção, canções, faixa, faixas, guitarra*, banda, voz, percussão, arranjos,
            letras, cantor*, show""",
        "link": """
            outros, outras, outro, outra, e, mas, ou, então, além disso, também, porque, por isso,
            por exemplo, por outro lado, no entanto, porém, pois, portanto, assim, logo, contudo, todavia,
            entretanto, apesar disso, mesmo assim, dito isso, dito isto, além do mais, ademais, de fato,
            ou seja, depois, por esse motivo, graças a isso, com isso, com isto, por causa disso, aliás,
            tampouco, nem, pelo contrário, em contrapartida, apesar de tudo isso, apesar de tudo isto,
            enquanto isso, já o, já a, já os, já as, desta forma, dessa forma, desse modo, deste modo,
            por outro, daí, por sua vez, só que, além de tudo, ainda por cima, do mesmo modo,
            da mesma forma, igualmente, ao mesmo tempo, em seguida, a seguir, a partir daí, desde então,
            lá ele, lá ela, ali, aí, aqui é onde, outro ponto, outra coisa, outro aspecto, outro problema,
            em segundo lugar, este último, esta última, o segundo, o outro, a outra, os outros, as outras,
            o resto, ambos, ambas, nesse, nessa, nesses, nessas, nisso, disso, dela, dele,
            afinal de contas, vale lembrar, vale ressaltar, vale destacar, cabe ressaltar, cabe destacar,
            sim, o mesmo, a mesma coisa, tudo isso, tudo isto, de qualquer forma, de todo modo, o que faz,
            o que torna, pior ainda, melhor ainda, para piorar, sendo assim""",
        "paused": """
            naturalmente, obviamente, bom, bem, segundo, terceiro, claro, não, primeiro, inclusive,
            também, agora, ok""",
        "back": """
            do segundo tipo, do primeiro tipo, como disse, como eu disse, como já disse, já mencionei,
            como mencionei, citado anteriormente, citada anteriormente, mencionado anteriormente,
            mencionada anteriormente, dito anteriormente, citado acima, mencionado acima, citada acima,
            como falei, já falei, como comentei, já citado, já citada, já mencionado, é por isso que,
            além disso tudo, tirando isso, fora isso, por tudo isso""",
        "takes_up": """
            problema, problemas, motivo, motivos, razão, razões, aspecto, aspectos, aspeto, sentido,
            ponto, pontos, fato, facto, caso, momento, momentos, cena, cenas, coisa, coisas, ideia,
            detalhe, detalhes, situação, decisão, erro, parte, arco, mudança, tipo, forma, maneira,
            questão, elemento""",
        "ahead": """
            por vários motivos, por dois motivos, o seguinte, a seguinte, os seguintes, explico por quê,
            há um problema, tem um problema, só um problema""",
        "person": """
            ele, ela, eles, elas, seu pai, sua mãe, seu irmão, sua irmã, seu filho, sua filha, seu marido,
            sua atuação, sua interpretação, seu personagem, sua vida""",
        "pronoun": "ele, ela, eles, elas, dele, dela, deles, delas",
        "people": """
            personagem, personagens, protagonista, protagonistas, homem, mulher, garoto, garota, menino,
            menina, gente, pessoa, pessoas, autor, autora, diretor, diretora, ator, atriz, atores, herói,
            heroína, casal, irmão, irmã, pai, mãe, banda, grupo, família, quem, alguém, ninguém, cantor,
            cantora, jovem, vilão, equipe, livro, filme, série, jogo, álbum, disco, obra, história""",
        "trailing": "por outro lado, por sua vez, também, além disso",
        "pointer": """
            desse, dessa, desses, dessas, deste, desta, neste, nesta, nesse, nessa, disso, nisso, este,
            esta, isto, estes, estas, esse, essa, isso, esses, essas, aquele, aquela, aquilo, tal, tais""",
        "deictic": """
            desse, dessa, desses, dessas, deste, desta, este, esta, estes, estas, esse, essa, esses,
            essas, aquele, aquela, aqueles, aquelas""",
        "near": """
            gênero, género, mundo, universo, saga, franquia, tipo, estilo, ano, época, vez, vida, lado,
            década, autor, autora, diretor, diretora, estúdio, resenha, geração, altura, semana, mês,
            noite, momento, edição, versão, coleção, país, que, de, mídia, sensação, clássico""",
        "presents": """
            este é um, esta é uma, esse é um, essa é uma, este é o, esta é a, isto é um, isto é uma,
            isso é um, isso é uma, este foi um, esta foi uma, esse foi um, essa foi uma, esse não é,
            este não é""",
    },
)
