"""What English reviewers say."""

from reviews.summaries.lexicon import Row
from reviews.summaries.lexicon_english_opinions import OPINIONS

ENGLISH = Row(
    "en",
    """a about above after again against all also am an and any are aren as at be because been before being
    below between both but by can cannot could couldn d did didn do does doesn doing don down during each
    even ever few for from further get gets got had hadn has hasn have haven having he her here hers
    herself him himself his how i if in into is isn it its itself just let like ll m me might more most
    much my myself no nor not of off on once one only or other our ours out over own rather re really s
    same she should shouldn so some still such t than that the their theirs them themselves then there
    these they this those though through to too two under until up upon us ve very was wasn we were weren
    what when where which while who whom why will with without won would wouldn you your yours yourself""",
    OPINIONS
    | {
        "summing": """
            overall, ultimately, in the end, at the end of the day, all in all, in short, in conclusion,
            to conclude, as a whole, on the whole, in essence, in sum, to sum, to summarize, summing up,
            to recap, bottom line, all things considered, long story short, in a nutshell, when all is said,
            taken as a whole, simply put, to put it simply, in summary, basically, all that said,
            all that being said, conclusion""",
        "verdict": """
            recommend*, worth your, worth a, worth watching, worth reading, worth playing, worth the,
            worth seeing, worth it, worth checking, must watch, must see, must read, must play,
            great failure, greatest failure, biggest failure, greatest strength, amount to,
            amount to anything, falls short, fall short, falls flat, fell flat, lives up to, live up to,
            lived up to, fails to, failed to, succeeds, struggles, amounts to, at its best, at its core,
            at its heart, at best, at worst, the result is, the problem, my problem, biggest problem,
            main problem, the issue, biggest issue, biggest strength, strong point, weak point,
            strong points, strength*, weakness*, downside, one of the best, one of the worst,
            one of the most, one of my favorite, one of my favourite, the best part, the worst part,
            highlight*, masterpiece*, letdown, let down, waste of, wasted*, ruined*, ruins, saving grace,
            redeeming, stands out, stood out, stand out, potential, could have been, could ve been,
            should have been, would have been, nothing special, not for everyone, cup of tea, give it a try,
            a shot, you ll enjoy, you ll love, nothing short of, lack of, lacks, lacking, held back,
            holds it back, carried by, a must, hit or miss, hit and miss""",
        "work": """
            anime*, series, show, shows, film*, movie*, book*, novel*, manga*, manhwa, comic*, game*, album*,
            record, season*, sequel*, prequel, adaptation*, adaption*, remake*, story, work, experience,
            project, piece, title, masterpiece*, release, debut, ep, cour, watch, read, ride, fan, fans,
            viewer*, audience""",
        "aspect": """
            animation*, art, artwork, artstyle, visual*, sound*, soundtrack*, music, ost, osts, opening*,
            ending*, song*, voice acting, voice actor, voice actors, seiyuu, dub, character*, cast,
            protagonist*, villain*, antagonist*, plot, story, storyline, storytelling, narrative, pacing,
            writing, dialogue, dialog, direction, directing, fight*, action, comedy, humor, humour, joke*,
            romance, relationship*, world, worldbuilding, world building, setting, atmosphere, theme*,
            premise, concept, drama, fanservice, fan service, twist*, scenery, background*, gameplay,
            graphics, controls, level design, prose, lyrics, vocals, production, melod*, track*, acting,
            performance*, cinematography, script, episode*, moment*, scene*, development, backstor*, design*,
            arc, arcs, filler*, finale, cgi, emotion*""",
        "plot": """
            he, she, him, her, his, himself, herself, named, meets, decides, discovers, finds out, kill*,
            dies, died, killed, father, mother, brother, sister, brothers, sisters, parents, boy, girl,
            school, kingdom, follows, takes place, set in, revolves, protagonist, must, years later, one day,
            begins, village, power, powers, defeat*, save, saves, attack*, fight, fights, world where,
            human*, demon*, death, born, travel*, friend, friends""",
        "whole": """
            throughout, this anime, this show, this series, this film, this movie, this season, this album,
            this record, this game, this book, this manga, this story, its characters, its story, its cast,
            from start to finish, from beginning to end, in every, every episode, each episode,
            the experience, experience, journey, ever seen, ever watched, ever read, ever played, ever heard,
            i ve ever, i have ever, of all time, in anime, out there, truly, the cast, the viewer, viewers,
            the series, the show""",
        "fame": """
            hype*, popular*, overrated, underrated, overhyped, over hyped, people, everyone, everybody,
            community, masses, mainstream, many say, some say, haters, high rating, high ratings, others,
            most fans, you guys""",
        "detail": """
            first episode, first episodes, second episode, last episode, episode one, two, three, four,
            decided, main character, main characters, protagonist*, main antagonist, years, year, another,
            male, female, girls, guy, guys, mc, for example, for instance, e g, at one point, scene, such as,
            like when, flashback*, named, called""",
        "cause": "because, since, due to, thanks to, which makes, making it, so that, as it, in order to",
        "music": """
            album*, song, songs, track, tracks, record, records, vocals, vocal, guitar*, band, lyric*,
            listen*, drum*, singer*""",
        "predicate": """
            is, isn t, was, wasn t, are, aren t, were, weren t, has, have, had, hasn t, does, doesn t, did,
            didn t, feels, felt, looks, look, looked, seems, seemed, makes, made, gets, got, fits, fit,
            lacks, lacked, fails, failed, manages, managed, becomes, became, remains, falls, fell, delivers,
            shines, suffers, relies, takes, took, keeps, kept, leaves, left, could, can, will, won t, would,
            never, deserves, gives, gave, works, worked, comes, came, stands, stood, blew, ruined, saves,
            drags, ends, started, starts, goes, improves""",
        "link": """
            if you were to, if one were to, if i were to, were you to, had you, you d think, you d expect, you
            might think, one might think, at first glance, it could be argued, one could argue, some may say,
            some might say, this isn t to say, that isn t to say, this is not to say, that is not to say, that
            s not to say, let alone, and, but, or, nor, so, then, also, because, which, who, for example, for
            instance, similarly, likewise, of course, on the other hand, after all, that said, that being
            said, having said that, elsewhere, not to mention, moreover, furthermore, in addition, therefore,
            thus, hence, as such, as a result, in other words, in fact, secondly, lastly, another, other,
            others, both, neither, either, same, the same, the latter, the former, especially, except,
            including, like i said, as i said, to add, on top of, due to this, because of this, with that,
            despite this, despite that, aside from that, other than that, at the same time, at that point,
            anyhow, quite the opposite, on the contrary, the opposite, speaking of, each of them, some of
            them, most of them, all of them, none of them, one such, the rest of them, the second one, the
            rest, the other, stuff aside, what however, the next one, one reason, one example, the reason for,
            as mentioned, as stated, as noted, as said, if anything, in comparison, by comparison, in
            contrast, by contrast, apart from that, or rather, and so, next up, to make matters worse, what s
            more, what s worse, technically speaking, in saying that, saying that, with that said, with this
            said, that aside, this aside, that being the case, consequently, subsequently, accordingly,
            additionally, conversely, alternatively, to that end, in turn, then again, even then, on that
            note, not only that, all the while, yes, yeah, yep, nope, no it, well they, well it, well he, well
            she, well you, to be fair, admittedly, anyway, anyways, moving on, now that said, more
            importantly, it s just that, too bad, don t take this, don t get me wrong, once again, for one,
            though i, though if, though personally, for everyone else, for everybody else, even within,
            talking now, you ll find out, add to that, add to this, not that it, not that i, not that the, as
            a side note, side note, fast forward, so unless, instead all, instead the, instead it, instead we,
            instead you, it s still, it is still, yet again, what s even more, what s even worse, with all
            that, much else, nothing else, nothing much else, the second issue, the third issue, the fourth
            issue, the second problem, the third problem, the other problem, the other issue, the other
            reason, i mean, more precisely, the best example, a good example, during the same, in the same,
            differently from, kind of, kinda, don t worry, enough rambling, coming back to, i say that, i say
            this, look at, most of these, some of these, all of these, many of these, none of these, few of
            these, each of these, all those, the one i, one word, ps, p s, where our, where the music, the
            scene, the sequence, the joke, the incident, the situation, alas, this being said, all this being
            said, all that being said, no because, only because, mostly because, mainly because, partly
            because, simply because, plus, at least, each one, not to say, thats, from there, some of it, well
            this, i know that, not just, not because, the next, maybe it, meaning, some are, otherwise, again
            the, again this, along that, along the same, as already, as i wrote, if not, the second reason,
            the third reason, none the less, mix this, every one of them, each one of them, all thanks, the
            difference is""",
        "likening": "a similar, a similarly, similar ones, a different one, the same way, the same can",
        "paused": """
            no, well, see, ok, okay, here, regardless, shame, second, third, fourth, two, three, four, five,
            next, again, plus, besides, instead, too, meanwhile, true, anyhow""",
        "back": """
            after those, after these, past those, past that, mentioned above, mentioned earlier, mentioned
            before, above mentioned, aforementioned, said above, said earlier, not the only, the problem
            after, i ve said, i said, i ve mentioned, i mentioned, i ve described, i ve already, i already,
            previously mentioned, already mentioned, already said, stated above, stated earlier, stated
            before, discussed above, discussed earlier, described above, these kinds, those kinds, these
            types, those types, these sorts, this kind of thing, that kind of thing, because of it, despite
            it, besides them, the above, above all this, it is this, it s this, it was this, as i stated, i
            stated, as i explained, i explained, i ve explained, as explained, back then, once again, in
            question, say that because, say this because, not the case, on the other hand, these characters,
            this character, this category, that these, all of this, all of that, another thing, this is where""",
        "takes_up": """
            trope, tropes, issue, issues, problem, problems, regard, respect, aspect, aspects, way, ways,
            sense, fact, reason, reasons, approach, idea, ideas, concept, point, points, case, cases,
            situation, situations, event, events, nonsense, stuff, thing, things, part, parts, factor,
            factors, element, elements, mistake, mistakes, decision, decisions, conflict, notion, claim,
            example, examples, moment, moments, scene, scenes, effect, question, questions, feature, features,
            flaw, flaws, criticism, criticisms, complaint, complaints, change, changes, trait, traits, feat,
            choice, technique, parallel, pretentiousness, feeling, feelings, one, ones, two, three, joke,
            jokes, remark, comparison""",
        "back_to": """
            because of this, because of that, because of these, because of those, despite this, despite that,
            after this, after that, before that, before this, besides this, besides that, from this,
            from that, aside from this, aside from that, apart from this, apart from that, other than that,
            other than this, on top of this, on top of that, due to this, due to that, thanks to this,
            thanks to that, instead of this, instead of that, in spite of this, in spite of that,
            regardless of this, regardless of that, beyond this, beyond that, past this, past that, on those,
            among these, among those, between these, between the two, without this, without that, with this,
            with that, about this, about that, for this, for that, of this, all that, to this, like this,
            like that, by this, by that, than that, than this,
            the latter, the former""",
        "adding": "also",
        "joining": "and, but, while, although, though, not, which, who, that",
        "trailing": "too, as well, though, tho, either, instead, however",
        "ahead": """
            there s a problem, there is a problem, there s one problem, there is one problem,
            here s why, explain why, tell you why, why this is, why that is, the following,
            as follows, for a few reasons, for several reasons, for two reasons, for three reasons,
            else to say, else to add, else for me to say, more to say, leave it at that""",
        "pointer": "this, that, these, those, such",
        "deictic": """
            this, these, this kind of, this sort of, this type of, of that, with that, from that, at that, on
            that, by that, into that, to that, what that, taken that, made that, seen that""",
        "near": """
            genre, subgenre, world, universe, franchise, medium, kind, type, sort, style, year, time, day,
            week, age, era, decade, point, level, caliber, site, list, author, studio, writer, director,
            review, installment, ova, category, webtoon, hentai, oneshot, episode, episodes, volume, volumes,
            chapter, chapters, part""",
        "makers": "they",
        "people": """
            people, person, someone, somebody, anyone, anybody, everyone, everybody, nobody, those, who, one,
            cast, character, protagonist, antagonist, villain, mc, hero, heroine, guy, girl, boy, kid, child,
            man, woman, mother, father, brother, sister, couple, group, duo, trio, team, family, teacher,
            author, writer, director, creator, mangaka, artist, studio, staff, audience, fan, viewer, he,
            she, band, singer""",
        "presents": """
            this is a, this is an, this is one, this is the best, this is the most, this is the worst,
            this is the first, this is your, this is easily, this is by far, this is definitely,
            this is truly, this is probably, this is without, this is just a, this is simply a,
            this is simply one, this has to be, this might be, this may be, this must be, this was a,
            this was an, this was one, this was the best, this was the most, this was the worst,
            this was by far, this was easily, this is hands down, this is arguably, this is not a,
            this isn t a, those who, such a""",
        "pronoun": "he, she, they, his, her, their, him, them, hers, theirs",
        "saying": """
            must, think*, thought, say, says, admit, guess, believe, know, feel, felt, found, like, love,
            loved, hate, hated, enjoyed, wish, suppose, basically, personally, honestly, absolutely, really,
            also, unfortunately, sadly, clearly, obviously, apparently, eventually, sometimes, sure, even,
            actually, though, although, simply, instead, perhaps, maybe, probably, however, thankfully,
            luckily, still, yet, now, indeed, overall, as for, speaking of, firstly, finally, anyway, anyways""",
        "refusal": """
            not, no, never, t, hardly, barely, nothing, without, lack, lacks, lacking, lacked, none, neither,
            nor, rarely, nowhere near, far from, anything but, isn, wasn, doesn, didn, fails to, failed to""",
        "contrast": "but, although, though, while, despite, even if, if not, yet, however, aside from",
        "supposing": """
            if i, if you, if it, if they, if he, if she, if one, if there, if this, if that, if the, if we,
            if only, had it, had they, had the, were it, were the, it could, it can, it may, it might,
            one could, one can, one might, one may, you could, you might, you may, you d, you would,
            you have to, you either, you really have, you can say, some people, some may, some might,
            some would, some will, many people, many may, many might, many would, people may, people might,
            people will, people say, at first, on paper, in theory, perhaps, maybe, imagine, suppose,
            no doubt, one would, it would""",
        "conceding": """
            for all, sure, granted, admittedly, to be fair, while, although, though, even though, even if,
            despite, in spite, as great as, as good as, as much as, regardless of""",
        "turn": "however, yet, still, nevertheless, nonetheless, even so, both aspects, aside from that",
        "person": """
            he, she, they, his, her, their, them, him, he s, she s, they re""",
        "writer": "i, me, my, myself, mine",
        "address": """
            if you, you ll, you will, don t expect, for those, for anyone, anyone who, fans of, people who,
            you want, you like""",
        "page": """
            review*, reviewer*, spoiler*, spoil, mal, my opinion, my rating, my score, rate, rating, score,
            scored, rated, thanks for, thank you, helpful, feedback, comment*, let me know, disclaimer,
            let s, i ll start, i will start, here are, here is, moving on, get into, talk about, now to,
            first of all, to start, read the, myanimelist, paragraph*""",
        "degree": """
            most, best, worst, least, finest, greatest, weakest, strongest, never, ever, always, truly,
            simply, completely, entirely, utterly, absolutely, definitely, incredibly, extremely, so much,
            too much, nothing, every, perfectly, really, very, pretty, too, quite""",
        "feel": """
            feel, feels, felt, feeling, makes you, make you, made me, makes me, left me, leave you,
            leaves you, care about, cared, attached, connect*, tears, cry, cried, laugh*, smile*, sad, happy""",
    },
)
