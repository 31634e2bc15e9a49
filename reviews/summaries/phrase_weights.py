"""How much words and pairs of words of English count; written by `bench/train_summary.py`."""

CHOSEN_BASE = 0.67
"""Added to the log odds that a reader chooses it, of every sentence."""

CHOSEN = {
    0.6: """
        ^ if""",
    0.5: """
        ^ it, liked, my opinion, score""",
    0.4: """
        a must, classic, confusing, i love, in my, overrated, recommend it""",
    0.3: """
        ^ everything, ^ first, ^ never, ^ while, amazed, annoying, are so, better than, blast, deserves,
        detail, draw, enjoyed, entertaining, everyone, film, first episodes, flick, for everyone, forget,
        fun, get into, half, heart, here is, human, i like, ideas, is that, managed to, manages, movie,
        must, my only, protagonist, provoking, rate, say that, sheer, slow, study, surreal, t a, the fights,
        the others, this one, unfortunately, unlike""",
    0.2: """
        ^ anyway, ^ definitely, ^ every, ^ great, ^ honestly, ^ i, ^ its, ^ my, ^ personally, ^ the, ^
        there, ^ this, ^ though, ^ unfortunately, ^ watching, ^ what, a because, a classic, a fun, a kind, a
        pretty, a really, a review, a true, a way, absolute, absolutely, after the, almost, and by, and her,
        and over, anime that, any of, apart from, are just, are no, artistic, as for, at some, awkward,
        battles, be so, believable, best thing, beyond, bland, both the, brilliantly, brings, but it, but
        this, but when, camera, can get, captures, care for, certainly, chapters, characters of, clean,
        clearly, compelling, concepts, constant, could not, couldn t, crazy, creepy, cry, damn, definitely,
        definitely a, details, developed, did a, disappointing, disappointment, dramatic, each, easily,
        easy, end it, enjoyable, episode and, especially, even with, ever seen, every scene, everything,
        experienced, fall in, falls, far the, favorite anime, fell, female, fight scenes, fights, films,
        first and, first episode, first of, flashbacks, flat, for sure, for what, found, fresh, genre and,
        genuine, genuinely, get to, going on, good story, growth, guessing, hardly, help but, highly, highly
        recommended, history, hit, honestly, how to, i enjoyed, i find, i found, i have, i liked, i think,
        if there, imagery, impossible, impressed, in his, in love, in particular, interactions,
        interpretation, is, is amazing, is an, is extremely, is for, is just, is so, it again, it comes, it
        gets, it has, it into, its, its a, itself, just didn, keeps, killed, last episode, laugh, leave you,
        leaving, level, likable, like an, like how, likeable, liked the, lines, literally, looking for, love
        this, love with, main characters, make you, makes, making it, managed, manages to, manga that, may
        be, me, meets, minutes, more about, movie that, must watch, my attention, no other, none, not as,
        not be, not one, of fun, of those, on you, one thing, only for, other than, over and, pace, paced,
        pacing, personality, portrayal, portraying, presented, presents, promise, protagonists, provides,
        pulled, pulls, pure, range, rather, rating, re looking, read the, reader, really get, really like,
        recommend this, role, roles, same time, say this, scary, screen, second half, seen in, sense, series
        to, sets, show that, sight, single, so in, so many, something different, something that, special,
        stay, story and, superb, t give, t like, t seen, t work, tale, tension, than a, than most, the
        author, the comedy, the ending, the fight, the reader, the start, the stories, the visuals, the
        writing, then this, there were, these characters, thing about, this, this day, thoroughly, thought
        provoking, throwing, to follow, to life, to love, to tell, took, totally, touches, tragedy, trying
        to, type of, unbelievable, wanting to, was so, was that, watch for, way that, way through, way too,
        we get, what he, what really, when they, with its, written, you feel, you ll, you on""",
    0.1: """
        ^ all, ^ although, ^ characters, ^ despite, ^ each, ^ even, ^ everyone, ^ from, ^ nothing, ^ of, ^
        perhaps, ^ some, a bit, a dark, a fan, a fantastic, a great, a huge, a little, a lot, a more, a
        single, a unique, a while, about how, about the, actions, actors, actual, admit, after a, after you,
        against the, all, all i, all of, almost every, alone, among, an excellent, and doesn, and that, and
        their, angry, animated, animation and, anime, anime it, another, any, any other, anyone, anyone who,
        anything, appreciate, are, are also, are not, are pretty, are some, artwork, as it, at all, at
        first, atmosphere, attention, back and, balance, battle, be more, be one, because, because the,
        believe that, best anime, bit, bloody, boring, both, brilliant, building, bunch, but also, but as,
        but not, but the, but with, by far, by the, can be, can t, cannot, carry, character, character
        development, character that, characters, characters are, characters who, clever, complaint,
        complete, completely, concept, could have, couldn, couple of, d, dark and, date, death, decent,
        deep, deeply, delivers, depth, despite, develop, did, died, different from, difficult, difficult to,
        dimensional, disappointed, do not, does, does it, doubt, due, each character, edge, edge of, else,
        emotions, ended, ended up, energy, engaging, enjoy this, entertainment, episodes that, event, every
        single, every time, everybody, exactly what, example of, exciting, extremely, fact, fact that, fair,
        family, fan of, fantastic, far, fascinating, feels, few, fi, fiction, filled, filled with, filler,
        flaws, fluid, for a, for all, for it, for me, for my, four, from a, from an, full, funny, funny and,
        gave, genre, gets, gonna, good, good job, great story, grow, guys, had the, has some, has to, have
        an, have ever, have no, have to, heavy, hell, her own, here, herself, himself, his, hold, holds,
        holes, horrible, horror, how the, humanity, humor, hype, i, i believe, i could, i couldn, i do, i
        felt, i finished, i got, i had, i hate, i loved, i really, i would, if i, if you, immediately,
        impossible to, impressive, in all, in any, in fact, initial, inner, insane, into a, into it, into
        the, is a, is great, is no, is one, is pretty, is something, is the, is too, is very, is well, it
        actually, it can, it could, it does, it doesn, it just, it s, it takes, it would, job, jumps, just,
        kill, killing, leaves, left, like a, like the, like this, little, ll be, long, long time, looked,
        looks, lot, love, loved the, made, made the, magic, main character, makes it, making, manga, may
        have, meaning, middle, missing, more and, more like, more to, most people, move, moves, much, much
        as, much better, much more, my heart, my life, myself, mysteries, nearly, never, new, next, no, none
        of, not a, not for, not have, not much, not to, now i, of how, of humanity, of their, of them, of
        these, off, once, only, only reason, only to, opinion, or two, other anime, out as, out of,
        outstanding, overall i, pages, part of, particularly, people, personalities, phenomenal,
        philosophical, philosophy, piece, piece of, place in, play, plenty, plot, plus, possibly, praise,
        pretty good, probably the, problem, problem with, progresses, psychological, purpose, quality,
        quickly, rated, re watching, real, realistic, really, reason i, recommend, refreshing, respect, rest
        of, ride, romantic, s, s art, s character, s journey, s just, s no, s very, save, say i, say it,
        scenes are, sci, sci fi, script, seat, seem, seemed, seen, sense of, sequences, series with,
        seriously, she s, shonen, should, shounen, show, showing, side characters, so good, so much, so
        that, so well, sound and, stands, start, still, story line, storytelling, strange, such, such a,
        such as, t get, t that, t think, terms, than, that can, that it, that make, that many, the, the
        action, the amount, the best, the characters, the eyes, the few, the first, the hell, the hype, the
        last, the later, the most, the music, the only, the plot, the point, the right, the scene, the
        score, the side, the supporting, the use, the villains, the whole, their own, things that, think
        about, think it, this review, those who, thought it, through the, till, times, to an, to date, to
        keep, to know, to like, to read, to see, to start, to them, to this, together, towards the, tries,
        try to, turns, twisted, twists and, us, utterly, value, ve ever, ve seen, very, vibe, volumes, was,
        was a, was good, was not, watch, watch and, watched it, watching, way, we can, we have, weak, well
        and, well the, were, what it, what s, what they, when it, whenever, where it, where the, where you,
        whole thing, with it, with their, with this, without, works, would have, writers, years, you are,
        you in, you like, you really, you want, you will, you won, you would, your, yourself""",
    -0.1: """
        ^ as, ^ do, ^ let, ^ many, ^ not, ^ now, ^ sometimes, ^ story, ^ throughout, a, a couple, a few, a
        good, a kid, a man, a new, a normal, a perfect, a person, a world, abilities, ability, about, about
        a, age, all in, all the, along, along the, although, although i, an, and a, and an, and are, and
        character, and everything, and i, and my, and so, and some, and you, anime and, anime but, anime to,
        anime was, animes, answer, anyway, appearance, are all, art, art style, as an, ask, aspect, at this,
        aware, away from, awesome, back in, back to, based on, basic, be able, be the, beautiful, beauty,
        become a, been, been a, before i, before the, begins, being the, better, between, big, bit of,
        black, break, but, by, by his, c, call it, came, can, can see, care about, case, cause, certain,
        change, changed, changes, character designs, character s, child, children, colors, comedy, comes,
        coming, common, community, compare, course, created, creatures, credits, cute, dead, dealing,
        decided, defeat, designs, designs are, detailed, die, difference, do i, do it, do that, doing, down,
        down the, dreams, driven, dubbed, each other, early, emotion, emotionally, end up, ending, ending
        is, ending of, ends, enemies, enjoy it, enjoyment, enough, entirely, epic, episodes, episodes and,
        episodes but, episodic, even more, ever, every, everyone is, evil, example, excellent, excited,
        exist, faces, fairly, father, favourite, feel, feel the, feeling, few episodes, final, find, find
        out, find the, finding, finds, finished, first anime, first review, first time, fitting, focus,
        focuses, focuses on, follow, follows, for their, for those, form, free, from the, fuck, fucking, fun
        and, future, generally, genius, giant, girl, give, give a, giving, go, go into, god, going to, good
        and, good anime, guy, hair, half of, happened, have, have a, have any, have been, having, he can, he
        has, he s, he was, hero, hey, high, higher, him to, his life, honest, how, i am, i don, i first, i
        guess, i knew, i ll, i mean, i read, i said, i saw, i should, i want, i was, i watch, i watched, i
        wouldn, idea of, if, if it, im, imagine, in, in every, in the, industry, intelligent, intense,
        interest, interested in, into, is all, is definitely, is good, is in, is more, is still, is to, is
        when, is worth, issues, it and, it for, it is, it seems, it very, it was, itself is, judge, jump,
        just as, just the, kind, kinda, know the, knowing, knowledge, lack, lacks, lame, large, late, later,
        least, let, let me, let s, life, life is, like i, likely, likes, list, living, lot more, lot of, m,
        m going, majority, make a, manga and, manga is, many people, matter how, maybe, meant, meant to,
        meet, member, monsters, more interesting, most, most likely, moving, much i, music is, my, my
        favourite, my review, named, natural, nature, need, nobody, normal, not going, not like, nothing,
        number, o, of all, of character, of episodes, of her, of his, of life, of one, of people, of that,
        of the, of this, older, on, on a, on to, one day, online, only one, only the, openings, opposite,
        or, or just, or something, or the, other, overall, past, people are, people who, period, person,
        pieces, place, plan, planet, plot and, possible, present, pretty, pretty much, produced, rather
        than, reading the, reading this, realize, really have, regret, return, revolves, revolves around,
        rules, s about, s an, s like, sad, same, says, scenes, second, see, seem to, seemingly, self,
        series, series and, series i, series of, series the, serious, set, set in, she, she has, shit, shot,
        show was, shown, shows, side, since, since i, situations, slight, small, smart, so on, so the, so
        this, social, some, sometimes, somewhat, sort of, soundtrack, soundtracks, space, specific, spoiler,
        spoilers, stand, started, starts, stop, story is, strong and, strongest, struggle, stupid, subtle,
        successful, sure, survival, sword, t know, t mean, takes, talk, talk about, talking, talking about,
        tears, than that, that, that he, that s, that this, the amazing, the anime, the bad, the cast, the
        character, the entire, the film, the future, the game, the great, the greatest, the movie, the one,
        the pacing, the premise, the real, the reason, the same, the second, the soundtrack, the story, the
        strongest, the surface, the synopsis, the third, the time, the top, the universe, the viewer, the
        world, them, them to, themes, themselves, then, then the, there, there is, these, they, they are,
        they can, they have, they re, things, think of, think that, think this, think you, this manga, this
        movie, this point, this series, this was, this would, thought that, thriller, through, through a,
        time and, time but, to, to become, to do, to fight, to finish, to get, to give, to me, too much,
        total, town, tried, type, ultimately, understand, unique, unique and, unless, until, up with, use,
        used, used to, useless, using, usually, ve, version, very interesting, very much, viewer, visual,
        voice actors, wants, wants to, war, was an, was really, watched the, watching this, way of, way to,
        weird, well developed, well it, well made, what i, what the, when i, when the, where, whether, which
        is, while, while i, whole, with, with a, with my, within, woman, won, won t, work and, world and,
        worth, worthy, would, wouldn, wouldn t, write, yet, you could, you have, you might, you re, you see,
        you the, you were""",
    -0.2: """
        ^ before, ^ being, ^ character, ^ is, ^ just, ^ like, ^ okay, ^ which, a bad, a different, a friend,
        adapted, added, adventures, after, after all, against, ago, aired, already, also, am a, an average,
        and have, and if, and makes, and only, and really, and see, and was, anime is, appeared, arc, arcs,
        art of, as i, as the, as well, at least, at that, at the, avoid, back, background, backgrounds,
        backstories, band, base, basically, because i, become, being a, beings, body, but nothing, but
        there, called, can say, cast, caught, central, character is, character of, check, choose, city,
        considered, contains, control, country, criminal, day, decide, design, designed, destroy, directed,
        do you, dropped, during, dying, each episode, earth, effectively, endings, enter, episode, etc,
        eventually, every episode, everyday, everything and, experience, familiar, famous, favorite,
        fighting, figured, first, fit, fits, focused on, for that, for this, forms, friends, game, get the,
        goal, gone, good i, great anime, group, guess, gun, hate, hate it, he, hear, him, hope, hopefully,
        house, however, i also, i heard, i recommend, i remember, i started, identity, if the, important,
        impression, in mind, including, incredibly, inspired, interested, interesting, internet, into this,
        is also, is based, is basically, is where, it as, journey, joy, just an, kinds, knew, leader,
        legendary, less than, lets, like, like me, like that, limited, live, lives, look for, loud, love it,
        love the, m not, makes me, manga was, masterpiece, mean, men, mentioned, mission, month, most
        important, most popular, mother, movies, murder, music, my first, name, needs, never really, nice,
        non, normally, not just, not so, nothing special, notice, novel, now, of course, of it, often, on
        the, on this, ones, open, order, out there, outside, p, path, peace, perfect, perfect and, personal,
        players, plot of, plot twists, poor, popular, popularity, powerful, prefer, probably, protect,
        provided, quote, read this, recommended, related, released, remember, result, reviews, rule, s one,
        saw, say about, scenery, search, season, section, see if, seeing, seems like, seen the, sequence,
        setting, she is, show is, show up, simple, sister, smile, so they, so you, someone, something like,
        song, songs, sorry, split, spoiling, state, story about, story follows, story for, story of,
        straight, strong, studio, style, survive, synopsis, system, t be, t even, t really, teacher, team,
        thank you, that is, that she, that was, the animation, the basic, the final, the manga, the opening,
        the past, the rest, the series, the voice, their, theme, theme is, then again, there are, these are,
        thing is, third, this anime, this film, this show, this story, though, throughout the, thus, times
        i, title, to avoid, to find, to have, to live, to those, to you, told, too, top notch, tracks,
        tragic, train, truly, try, turns out, universe, unrealistic, up the, upon, voices, wall, wasted,
        watch the, watch this, watched, watched this, watching anime, watching the, way and, we, we are,
        weapons, well, well known, what is, where they, which, while watching, who can, who is, whose, why,
        will never, will not, without spoiling, women, words, worst, writing, wrong, you ve, young, your own""",
    -0.3: """
        ^ also, ^ and, ^ anime, ^ how, ^ however, ^ or, ^ then, ^ we, ^ well, ^ when, ^ why, acting is,
        apparently, around, badass, based, before, best, crime, deal, different, dub, either, enemy, episode
        is, fans, finally, friend, great, greatest, hope you, i know, i will, in anime, in that, include, is
        set, justice, know, known, lack of, loves, magical, matter, means, not really, nowadays, obviously,
        opening, original, originally, our, perfectly, potential, reasons, said, similar, so it, sound,
        sounds, strength, thank, the original, the show, time i, track, viewers, well done, when, wonder,
        world""",
    -0.4: """
        ^ she, ^ that, always, happy, heard, i hope, is about, review, who""",
    -0.5: """
        ^ he, please, so i""",
    -0.6: """
        ^ but""",
}
"""Added to the log odds that a reader chooses it, by its weight."""

HANGING_BASE = 0.25
"""Added to the log odds that it hangs, of every sentence."""

HANGING = {
    0.8: """
        ^ like, these""",
    0.6: """
        also, another, other, this is""",
    0.5: """
        ^ not, however, sounds, though""",
    0.4: """
        ^ although, ^ well, ^ with, and you, are also, better, is another, it was, just like, others,
        reason, result, similar, song, that, the show, them, too, tracks""",
    0.3: """
        ^ in, ^ just, ^ now, ^ one, ^ very, about it, again, and if, as well, aspect, back, both, different,
        down, either, example, except, guess, had to, he, here, i know, if, if it, it, it really, moment,
        nice, oh, ones, problem, rest, rest of, said, same, say it, scene, second, setting, show s, strong,
        that is, the anime, the episode, the problem, the rest, the same, the series, the viewer, they are,
        this was, where, why, would be, yes""",
    0.2: """
        ^ a, ^ all, ^ as, ^ my, ^ to, and that, bad, because the, big, but they, by, characters in, could,
        else, enough, epic, episodes, even, fantastic, for this, girl, go, had a, happens, her, i think, i
        was, idea, instead, into a, is the, it and, it makes, less, memorable, more, much more, nothing,
        now, of it, on the, part, part of, point, probably, say, seem, seems, she, that s, the manga, the
        movie, the only, the second, the time, themes, they, thing, this, thought, to do, used, very well,
        viewer, what, when, which, who, won, won t, wrong, you will""",
    0.1: """
        ^ for, ^ it, actually, amazing, and the, as, before, best, character, development, ending, episode,
        fight, for the, good, how, it is, just, know, like, moments, new, not, of this, one, quite, scenes,
        side, some of, something, still, story, their, theme, there, things, to the, us, way, well, with a""",
    -0.1: """
        ^ while, ^ you, a, a little, all, all the, anime is, art, as it, at, been, by the, can, ever, feel,
        feels, few, find, for me, from, get, if you, in the, is not, it s, its, ll, manga, may, me, most of,
        much, no, of, of the, one of, or, over, re, real, s, that the, the first, the most, there is, this
        anime, time, will, you""",
    -0.2: """
        ^ even, ^ overall, a great, a lot, about, action, actors, all of, and, anime and, anything, as for,
        as the, battles, be, beginning, but, but i, but not, can t, cannot, classic, clear, comes, d, deep,
        definitely, drawn, effects, enjoy, enjoyable, every, everyone, extremely, found, funny, gets, had, i
        enjoyed, i have, i love, i would, into the, is very, job, life, look, looking, looks, love, loved,
        main character, making, must, never, of characters, on, out, over the, overall, protagonist,
        psychological, reading, recommend this, say that, seemed, series, should, show, show that, simply,
        so much, than, that it, the action, the characters, the ending, there s, this manga, this series,
        totally, unique, up to, use, voice, was, watched, well as, were, while, without, worth, years, you
        re""",
    -0.3: """
        ^ every, ^ everything, animation, anime, anime i, any, are, artwork, characters are, confusing, do
        not, during the, easy to, fan, film, full, fun, gore, has, honestly, i really, in this, is a, is an,
        is really, long, many, middle, movie, quickly, recommend it, slow, t like, that they, thing i, this
        film, this show, though it, up, wanting""",
    -0.4: """
        ^ i, ^ if, ^ there, each, is, one thing, stuff, watch, watching""",
    -0.5: """
        enjoyed, liked""",
    -0.6: """
        even though, recommend""",
    -0.7: """
        ^ the""",
}
"""Added to the log odds that it hangs, by its weight."""
