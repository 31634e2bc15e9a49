"""The commonest words of the languages that are not English, which tell a text's language and little else."""

COMMON = {
    "es": """
        de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ya este
        sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante uno
        ni contra otros ese eso había ante ellos e esto mí antes algunos qué unos yo otro otras otra él tanto
        esa estos mucho nada muchos cual poco ella estar estas algo nosotros fue era son está ha he si han
        sido tan mi tu te les ser hace puede cada vez aunque mientras así solo sólo tiene mismo misma todos toda
        todas bien aquí ahí allí entonces luego pues fueron eran están hacer va van ir""",
    "pt": """
        de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à
        seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem
        mesmo aos ter seus quem nas me esse eles estão você tinha foram essa num nem suas meu às minha têm
        numa pelos elas havia seja qual será nós tenho lhe deles essas esses pelas este fosse dele isto aquilo
        dela delas onde cada vez ainda assim então aqui ali tão todo toda todos todas outro outra outros são
        eram pode fazer faz bem nada tudo algo quase gente""",
    "fr": """
        de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont cette ou
        son avec sa mais comme on tout nous être elle même aussi ses ils bien si deux leur peut sans très fait
        ces y aux je d l c s n qu j m t été avoir ont était vous encore donc dont lui quand moi où""",
    "it": """
        di e che la il un a per è una in sono mi ho non ma lo ha le si ti i con cosa se io come da ci no
        questo qui hai sei del della al nel gli dei delle più anche era dal alla nella suo sua loro solo
        quando molto perché essere tutto così poi sul uno ai degli dalla o l dell all nell d ed ad c s un
        erano hanno ogni tutti tutta tutte dove ancora già sempre ne agli alle sui sulla dai nei nelle senza
        stato stata chi quello quella fare fa può""",
    "de": """
        der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus
        er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder
        aber vor zur bis mehr durch man sein wurde sei ich wenn kann doch da hier mir mich dann was schon sehr
        diese dieser dieses wir ihr ihn ihm uns euch du waren hatte hätte wäre würde weil denn wo wer eines
        seine seiner ihre ihrer kein keine alle alles nun ja immer wieder""",
    "ru": """
        и в не на я быть он с что а по это она этот к но они мы весь который из у то за свой от же как о для
        так вы бы мочь если только его уже ещё до или при чтобы когда очень этого этом была было были есть все
        всё их её был себя со ли во нет ну там тут где кто чем тем том эти этой эту мне меня нам нас вас вам
        которая которые которого которой которых после без под над между даже лишь раз может можно тоже
        также потом сам сама сами чего ему ей им ними него неё них хотя здесь""",
    "zh": "的 了 是 在 我 有 和 就 不 人 都 一 一个 上 也 很 到 说 要 去 你 会 着 没有 看 好",
    "ja": "の に は を た が で て と し れ さ ある いる も する から な こと として い や れる など",
    "ko": "이 그 저 것 수 등 들 및 에서 그리고 있다 하는 는 은 을 를 의 가",
}
