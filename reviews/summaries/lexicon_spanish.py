"""What Spanish reviewers say."""

from reviews.summaries.common_words import COMMON
from reviews.summaries.lexicon import Row

ROW = Row(
    "es",
    COMMON["es"],
    {
        "summing": """
            en resumen, en conclusión, en definitiva, en general, al final, a fin de cuentas, en fin,
            para concluir, para terminar, en pocas palabras, resumiendo, en síntesis, conclusión,
            en resumidas cuentas, en suma, en líneas generales, a grandes rasgos, en conjunto, en su conjunto,
            en términos generales, al fin y al cabo, después de todo, mi veredicto, en una palabra,
            en última instancia, globalmente, como conclusión, a modo de conclusión, en esencia,
            sabor de boca, el conjunto""",
        "verdict": """
            recomiend*, recomendable*, recomendad*, recomendar*, vale la pena, merece la pena, obra maestra,
            imprescindible*, lo mejor, lo peor, una de las mejores, uno de los mejores, de lo mejor,
            una de las peores, uno de los peores, de lo más, de los más, de las más, de lo peor, una joya,
            joyita, pérdida de tiempo, decepci*, no es para todos, punto fuerte, puntos fuertes, punto débil,
            puntos débiles, fracasa, logra, no logra, no llega a, cumple, funciona, no funciona, ideal para,
            perfecto para, perfecta para, hay que verla, hay que verlo, hay que leerlo, no te la pierdas,
            no os la perdáis, no te lo pierdas, se queda en, se queda corta, se queda corto, a la altura,
            está a la altura, cumple con, da lo que promete, no da más, sin pena ni gloria, un acierto,
            todo un acierto, aciert*, falla en, fallo*, defecto*, virtud*, lástima, una pena, da rabia,
            el problema, su mayor, su principal, podría haber sido, podía haber sido, pudo haber sido,
            habría sido, hubiera sido, prometía, desperdici*, desaprovech*, oportunidad perdida,
            vuelvo a, volvería a, volveré a, me ha conquistado, me conquistó, joya, clásico, notable,
            sobresaliente, aprobado, suspenso, fallida, fallido, lo compensa, compensa, destaca*, brilla,
            brillan, el precio, imperdible*, ni fu ni fa, sobrevalorad*, infravalorad*, no me ha gustado,
            no me gustó, me ha encantado, me encantó, no acaba de, no termina de, no ofrece""",
        "praise": """
            excelent*, excepcional*, increíble*, increible*, maravill*, genial*, espectacular*, hermos*,
            precios*, brillant*, perfect*, impresionant*, inolvidable*, magnífic*, fantástic*, fascinant*,
            sublime*, buenísim*, encant*, amé, memorable*, conmovedor*, conmuev*, soberbi*, delicios*,
            extraordinari*, magistral*, impecable*, inmens*, redond*, emotiv*, apasionant*, cautivador*,
            cautiv*, adictiv*, absorbent*, trepidant*, exquisit*, estupend*, asombros*, deslumbrant*,
            delicia, gozada, maestría, delicad*, ingenios*, inteligent*, poderos*, potent*, bellísim*, bell*,
            alucinant*, flip*, acojonante, la leche, pasada, imponente*, insuperable*, inigualable*,
            apabullant*, sobrecogedor*, desgarrador*, te atrapa, me atrapó, engancha*, enganch*, hipnótic*,
            tocado, corazón en un puño, puro talento, talento*, carisma*, carismátic*, derroche""",
        "blame": """
            horrible*, terrible*, pésim*, aburrid*, aburre*, aburri*, decepcionant*, mediocre*, vací*,
            predecible*, previsible*, repetitiv*, repite*, insoportable*, ridícul*, malísim*, odio, odié,
            torpe*, imperdonable*, insufrible*, infumable*, desastre*, desastros*, bodrio, tostón, basura,
            tópic*, cliché*, manid*, trillad*, insulso, insulsa, sos*, tedios*, soporífer*, pretencios*,
            plan*, hueco, hueca, huec*, absurd*, relleno, incoherent*, forzad*, precipitad*, chapuza,
            cutre*, vergüenza, vergonzos*, lamentable*, estafa, timo, frustrant*, cansin*, pesad*, rutinari*,
            genéric*, olvidable*, fácil de olvidar, injugable*, tomadura de pelo, no engancha, me aburrí,
            sin sentido, sin alma, agujeros de guion, desaprovechad*""",
        "strong": """
            emocionant*, emocion*, original*, únic*, intens*, imaginación, imaginativ*, atrevid*, audaz,
            innovador*, sorprend*, polémic*, monumental*, épic*, desgarr*, angustios*, perturbador*""",
        "good": """
            buen, buena, bueno, buenos, buenas, mejor*, interesant*, divertid*, entretenid*, entretiene*,
            bonit*, lind*, correct*, bien, gust*, disfrut*, agradable*, amen*, simpátic*, honest*, sólid*,
            fluid*, ágil*, cálid*, tiern*, sincer*, efectiv*, eficaz, eficaces, cuidad*, matices, creíble*,
            natural*, madur*, elegant*, coherent*, curios*, recompensa*, acogedor*, satisfact*, limpi*,
            consigue*, sostien*, logrado, lograda, variad*, rico, rica, ric*, original""",
        "poor": """
            mal, mala, malo, malas, malos, peor*, floj*, débil*, lent*, irregular*, confus*, largo, larga,
            larguísim*, alargad*, excesiv*, simple, simplón, superficial*, tarde, errores, error, bugs,
            pierde fuelle, cuesta, le falta, falta de, carece, carec*, sobra, sobran, pobre, pobres, bajón,
            decae*, decepcion*, tosc*, rígid*, desigual*, caótic*, a medias, podría ser mejor, demasiad*""",
        "mild": """
            profund*, fuerte*, calidad, potencial, sencill*, complej*, oscur*, melancól*, pausad*, ritmo,
            distint*, diferent*, clásic*, fiel, ambicios*, ambición, arriesg*, experiment*, sorpres*""",
        "refusal": "no, nunca, sin, ni, nada, tampoco, apenas, jamás, poco, falta, ningún, ninguna, carece",
        "work": """
            serie, series, anime, película, pelicula, peli, film, filme, libro, novela, manga, cómic, juego,
            videojuego, título, disco, álbum, obra, temporada, historia, lectura, trabajo, cinta, largometraje,
            documental, adaptación, secuela, precuela, entrega, saga, experiencia, propuesta, debut, ep,
            relato, relatos, cuento, poemario, ensayo, corto, remake, producción, primera parte,
            segunda parte, primera mitad""",
        "aspect": """
            historia, trama, argumento, guion, guión, personaje*, animación, dibujo*, música, banda sonora,
            ritmo, final, desenlace, protagonista*, doblaje, ambientación, atmósfera, fotografía, actuacion*,
            actuación, interpretacion*, interpretación, actor, actores, actriz, actrices, elenco, reparto,
            escena*, diálogo*, combate*, peleas, dirección, director, directora, montaje, prosa, escritura,
            estilo, narrativa, narración, gráficos, gráficamente, jugabilidad, control*, mundo, humor, tono,
            mensaje, tema*, letra*, voz, voces, guitarra*, batería, producción, melodí*, canción, canciones,
            apartado visual, apartado técnico, apartado sonoro, visual*, sonido, efectos, capítulo*,
            episodio*, arte, diseño*, puesta en escena, tramo, premisa, romance, acción, misiones, plano""",
        "whole": """
            de principio a fin, de principio al final, desde el principio, en todo momento, esta serie,
            esta película, este anime, este libro, esta novela, este juego, este disco, este álbum, esta obra,
            cada episodio, cada capítulo, cada página, cada canción, cada escena, todo el mundo,
            toda la serie, toda la película, todo el libro, todo el juego, en todos los sentidos,
            he visto, he leído, he jugado, he escuchado, en años, en mucho tiempo, del año, de la década,
            de todos los tiempos, sus personajes, su historia, el espectador, el lector, la experiencia,
            el jugador, el oyente, el género, del género""",
        "fame": """
            popular*, famos*, la gente, todo el mundo, todos, muchos, algunos dicen, la crítica, los fans,
            hype, taquilla, premio*, ventas, hoy en día, hoy día, actualmente, la sociedad, en la vida,
            la vida es, los seres humanos, siempre hay""",
        "detail": """
            por ejemplo, primer episodio, primer capítulo, segundo capítulo, último capítulo, dos, tres,
            cuatro, años después, llamad*, una escena, la escena en la que, cuando el, cuando la, minutos,
            doce episodios, un nivel, el nivel, fase, jefe, jefes, se llama, hace años, hace diez""",
        "cause": "porque, ya que, debido a, gracias a, puesto que, lo que hace que, por culpa de, dado que",
        "contrast": "pero, aunque, sin embargo, mientras, a pesar, pese a, si bien, no obstante, con todo",
        "supposing": """
            si tú, si te, si os, si alguien, si la, si el, si hubiera, si fuera, tal vez, quizá, quizás,
            a primera vista, en teoría, sobre el papel, imagina, podría parecer, puede parecer, uno diría,
            algunos dirán, hay quien""",
        "conceding": """
            aunque, a pesar de, pese a, si bien, aun cuando, por mucho que, es cierto que, es verdad que""",
        "address": """
            si te gusta, si te gustan, si os gusta, si os gustan, para quien, para quienes, quien disfrute,
            para los fans, para los amantes, amantes de, fans de, si buscas, si buscáis, para todos los,
            a quien, a cualquiera, para cualquiera, quien busque, a todos los""",
        "plot": """
            él, ella, mata*, muere*, muert*, asesin*, padre, madre, abuelo, abuela, hijo, hija, hermano*,
            hermana*, chico, chica, chicos, joven, niño, niña, conoce, descubre, decide, pueblo, reino,
            escuela, instituto, colegio, trata de, cuenta la historia, narra, nos cuenta*, nos narra,
            hereda, encuentra, regresa, vuelve al, viaja, huye, debe, deberá, deben, se enamora, vengar*,
            venganza, guerra, secreto, cartas, casa, encarnas, controlas, arranca con, comienza con,
            empieza con, cuando un, cuando una, se ve obligad*, escapar, rescatar, salvar, poderes,
            emperador, rey, reina, príncipe, princesa, policía, detective, marido, esposa, novio, novia,
            años antes, un día, tras la, se llama, mundo donde, ambientad*, hay que bajar, se convierte""",
        "degree": """
            más, muy, tan, realmente, totalmente, absolutamente, nunca, siempre, sin duda, demasiado,
            verdaderamente, completamente, extremadamente, sumamente, tanto, tanta, especialmente, de verdad,
            con diferencia, por completo, absoluto, absoluta, puro, pura, auténtic*, verdader*, mayor""",
        "feel": """
            sentir, siente*, sentí, emociona*, emocionó, emoción, emociones, lágrima*, llor*, reír, risa*,
            reí, sonri*, triste*, te deja, me dejó, me ha dejado, me dejaba, te hace, me hizo, corazón,
            piel de gallina, alma, nostalgi*, te importe, cariño, empatiz*, identific*, reflexion*""",
        "writer": "yo, me, mi, mí, he, creo, pienso, opino, considero, mis, personalmente",
        "page": """
            reseña*, spoiler*, nota, puntuación, puntúo, mi opinión, gracias por, os cuento, os leo,
            ya me diréis, comentarios, voy a hablar, vamos a hablar, hablemos, empecemos, vamos con,
            antes de empezar, en este post, en esta entrada, este blog, comparto, pasemos,
            me regal*, me prestaron, me prestó, lo compré, la compré, compré, pedí, vacaciones, mi madre,
            mi padre, mi hermana, mi hermano, mi primo, mi prima, mi novia, mi novio, mi mujer, mi marido,
            mi amigo, mi amiga, mis amigos, un amigo, una amiga, navidad, cumpleaños, la mesilla, de oferta,
            fui al cine, la sala, entrada, entradas, concierto, el viernes, el sábado, el domingo, el lunes,
            el martes, el miércoles, el jueves, esta mañana, esta tarde, anoche, ayer, el móvil,
            lo vi con, la vi con, con subtítulos, tocan en, estaba esperando, llevaba esperando,
            cuando anunciaron, cuando era, de pequeño, de pequeña, mi infancia, me enteré, descubrí a""",
        "predicate": """
            es, son, era, eran, fue, fueron, está, están, tiene, tienen, resulta, parece, logra, consigue,
            falla, carece, funciona, funcionan, hace, hacen, merece, deja, queda, mantiene, ofrece,
            cumple, brilla, destaca, destacan, peca, pierde, gana, sufre, ha, han, acaba, suena, suenan,
            luce, cuenta, sabe, transmite, emociona, no""",
        "music": """
            álbum, disco, canción, canciones, guitarra*, banda, voz, tema*, grupo, cantante, letras, batería,
            concierto, corte, cortes""",
        "link": """
            y, pero, o, entonces, además, también, porque, por eso, por ejemplo, por otro lado, sin
            embargo, pues, así que, en cambio, por lo tanto, por tanto, por esto, por ello, asimismo,
            de hecho, es decir, o sea, luego, después, a pesar de eso, a pesar de esto, a pesar de ello,
            aun así, aún así, no obstante, por otra parte, en consecuencia, de ahí, debido a esto, debido
            a eso, gracias a esto, gracias a eso, gracias a ello, con esto, con eso, con ello, eso sí,
            dicho esto, a pesar de todo esto, a pesar de todo eso, tampoco, ni, mientras tanto,
            por el contrario, al contrario, de esta manera, de esta forma, de este modo, lo mismo, encima,
            por otra, por otro, por su parte, en efecto, total que, dicho lo cual, y es que, es que,
            cabe aclarar, cabe destacar, cabe mencionar, cabe decir, cabe añadir, cabe señalar, otro punto,
            otra cosa, otro aspecto, otro de, otra de, en segundo lugar, en tercer lugar, a continuación,
            ahora bien, más aún, peor aún, mejor aún, igualmente, del mismo modo, de igual forma,
            igual que, al mismo tiempo, a la vez, por si fuera poco, para colmo, ya que, a partir de ahí,
            desde ahí, desde entonces, allí, ahí, aquí es donde, esto último, esta última, este último,
            el segundo, la segunda cosa, el otro, la otra, los otros, los demás, el resto, ambos, ambas,
            sumado a, sí, no, claro, menos mal, lo cual, lo que hace, cosa que, así, así es, tanto es así,
            todo esto, todo eso, todo ello, mismo caso, en ese, en esa, en esos, en esas""",
        "paused": "bueno, pues, bien, segundo, tercero, claro, vale, primero, ojo, incluso, igual",
        "back": """
            como dije, como ya dije, ya mencioné, ya mencionado, ya mencionada, como mencioné, como decía,
            mencionado antes, mencionado anteriormente, mencionada antes, mencionada anteriormente,
            antes mencionado, antes mencionada, dicho anteriormente, lo anterior, como ya comenté,
            como comentaba, como he dicho, ya he dicho, ya dije, antes citado, arriba mencionad*,
            susodich*, dicha escena, dicho personaje, es por eso que, es por ello que, a todo esto,
            aparte de eso, además de eso, además de esto, por todo ello, por todo esto""",
        "takes_up": """
            problema, problemas, motivo, motivos, razón, razones, aspecto, aspectos, sentido, punto, puntos,
            hecho, caso, casos, momento, momentos, escena, escenas, cosa, cosas, idea, detalle, detalles,
            situación, decisión, error, fallo, parte, arco, cambio, tipo, forma, manera, cuestión, elemento""",
        "ahead": """
            por varias razones, por dos razones, lo siguiente, el siguiente, los siguientes, te explico por
            qué, os explico por qué, paso a explicar, hay un problema, solo hay un problema""",
        "person": """
            él, ella, ellos, ellas, su padre, su madre, su hermano, su hermana, su hijo, su hija, su marido,
            su mujer, su amigo, su actuación, su interpretación, su personaje, su relación, su vida""",
        "pronoun": "él, ella, ellos, ellas",
        "people": """
            personaje, personajes, protagonista, protagonistas, hombre, mujer, chico, chica, niño, niña,
            gente, persona, personas, autor, autora, director, directora, actor, actriz, actores, actrices,
            héroe, heroína, pareja, hermano, hermana, padre, madre, equipo, grupo, familia, quien, quienes,
            alguien, nadie, cantante, joven, villano""",
        "pointer": """
            este, esta, esto, estos, estas, ese, esa, eso, esos, esas, aquel, aquella, aquello, tal, dicho,
            dicha""",
        "deictic": "esta, estos, estas, ese, esa, esos, esas, aquel, aquella, aquellos, aquellas, dicho, dicha",
        "near": """
            género, mundo, universo, saga, franquicia, tipo, clase, estilo, año, época, vez, vida, lado,
            década, autor, autora, director, directora, estudio, reseña, generación, altura, semana, mes,
            noche, sentido, punto, momento, que, de, edición, versión, colección, país, compañía, medio""",
        "presents": """
            esta es una, este es un, este es uno, esta es la, este es el, esto es un, esto es una, este no
            es un, esta no es una, esta fue una, este fue un, estamos ante""",
    },
)
