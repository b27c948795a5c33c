"""The words of offices and of names, as parts of patterns: what `offices` and `reported` look for."""

import re
from collections.abc import Iterable
from itertools import groupby

# Ranks as they are printed before names: `Gen. Ada Example`.
RANKS = ("Gen", "Adm", "Col", "Capt", "Cmdr", "Maj", "Lt", "Sgt", "Supt", "Sec", "Asec", "Amb")
# With letters that no other noun begins with: in running text they would be looked for at each `In`.
_RARE_RANKS = ("Inspector", "Insp", "Usec")
# The nouns that an office ends with, before `of …` or `for …`; each begins with a plain letter.
_NOUN_WORDS = (
    r"Secretary[- ]General", r"Prime[- ]Minister", r"Vice[- ]Presidents?(?:-elect)?",
    r"President(?:-[Ee]lect| [Pp]ro [Tt]em(?:pore)?)?",
    "Ministers?(?!-[Pp]resident)", "Secretary", "Ambassador", "Counsell?or", "Chancellor",
    r"Charg[ée]e? d['’][Aa]ffaires",
    "Spokes(?:person|man|woman)",
    "Chair(?:man|woman|person)?(?:-in-Office)?",
    "Commander(?:-in-Chief)?", "Commodore", r"Lt\.? Governor", *RANKS,
    r"Chief(?: Justice| Executive|(?! Justice| Executive))", "Manager", r"Director(?:[- ]General)?",
    "Governor(?:[- ]General)?", "Solicitor[- ]General",
    "Auditor[- ]General", "Senator", "Gov", "Sen", "Rep",
    "Congress(?:man|woman)", "Commissioner", "High Representative", "Representative", "Administrator", "Premier",
    "Treasurer", "Admiral", r"Attorney(?:[- ]General)?", "Advocate", "Sheriff", "Coroner", "Superintendent",
    "Comptroller", "Assemblym(?:ember|an)", "Councilm(?:ember|an)",
    r"Surgeon[- ]General", "General", "Colonel", "Captain",
    "Sergeant(?: (?:First Class|Major))?", "Constable", "Brigadier",
    "Adviser", "Advisor", "Envoy", "Speaker", "Mayor", "Coordinator", "Head", "King", "Queen",
    "Président(?:e)?",
    "Première? ministre", "Ministre", "Secrétaire général(?:e)?", "President[ea]", "Primer? [Mm]inistr[oa]",
    "Ministr[oa]", "Secretari[oa] [Gg]eneral", "Bundeskanzler(?:in)?", "Bundesminister(?:in)?",
    "Außenminister(?:in)?", "Bundespräsident(?:in)?", "Ministerpräsident(?:in)?", "Pope", "Papa", "Prince", "Princess",
    "Judge", "Professor", "MP", "MEC", "CEO", "Leader", "Taoiseach", "Tánaiste", "Officer", "Economist", "Researcher",
    "Rapporteur", "Prosecutor", "Counsellor", "Deputy", "Founder", "Member", "Archbishop", "Cardinal", "Candidate",
    "Ombudsman", "Provost", "Rector", "Whip", "Czar", "First Lady", "Scientist", "Producer", "Raksha Mantri",
    # where offices are written small
    "premi(?:er|ère) ministre", "premier", "ministre", "présidente?", "secrétaire (?:général|d['’]État)e?",
    "chancelier", "chancelière", "porte[- ]parole", "president[ea]", "vicepresident[ea]", "primer? ministr[oa]",
    "primeir[ao]-ministr[ao]", "ministr[oa]", "minister-president", "staatssecretaris", "canciller", "portavoz",
    "secretari[oa] general",
)  # fmt: skip
# The same in other languages, as they stand alone or before a name; in some of them offices are bent with the sentence.
_FOREIGN_WORDS = (
    *_RARE_RANKS,
    # English, where a heading writes them small
    "spokes(?:person|man|woman)", "press secretary", "representative",
    # Spanish, Portuguese
    "[Cc]anciller(?:a)?", "[Vv]icecanciller", "[Ss]enador(?:a)?", "[Dd]iputad[oa]", "[Dd]eputad[oa]",
    "[Ss]ecretari[oa]",
    "[Ss]ecretári[oa]", "[Ss]ubsecretari[oa]", "[Ee]mbajador(?:a)?", "[Ee]mbaixador(?:a)?", "[Vv]ocer[oa]", "Portavoz",
    "[Vv]icepresident[ea]", "[Vv]ice-president[ea]", "[Gg]obernador(?:a)?", "[Gg]overnador(?:a)?", "[Aa]lcalde(?:sa)?",
    "[Dd]irector(?:a)? [Gg]eneral", "[Cc]omisionad[oa]", "[Jj]ef[ea]", "[Vv]iceministr[oa]", "[Pp]residenta",
    "[Pp]rimeir[ao]-[Mm]inistr[ao]", "[Cc]hanceler", "[Cc]oordinador(?:a)?", "[Aa]sesor(?:a)?",
    "[Tt]itular", "[Ff]iscal", "[Pp]orta-[Vv]oz", "[Cc]onsejer[oa]", "[Pp]rocurador(?:a)?", "[Rr]ey", "[Rr]eina",
    # French, Italian
    "[Pp]remi(?:er|ère)[ -][Mm]inistre", "Ambassadeur", "Ambassadrice", "ambassadeur", "ambassadrice", "[Dd]éputée?",
    "Porte-parole", "[Gg]ouverneure?", "[Hh]aute? [Rr]eprésentante?", "[Ss]ecrétaire d['’][ÉE]tat", "Chancelier",
    "[Cc]onseill(?:er|ère) fédérale?", "[Rr]oi", "[Rr]eine",
    "[Pp]remier", "[Ss]ottosegretari[oa]", "[Ss]egretari[oa] (?:[Gg]enerale|di Stato)", "Cancellier[ea]",
    # German, Dutch
    "Bundes(?:kanzler|präsident|rats?präsident|(?:außen|innen|finanz|wirtschafts|verteidigungs|umwelt|gesundheits)"
    "minister)(?:in)?", "Bundesrat", "Bundesrätin", "Vizekanzler(?:in)?", "Kanzler(?:in)?", "Präsident(?:in)?",
    "Vizepräsident(?:in)?", "Ministerin", "Außenminister(?:in)?", "Aussenminister(?:in)?", "Innenminister(?:in)?",
    "Finanzminister(?:in)?", "Verteidigungsminister(?:in)?", "Wirtschaftsminister(?:in)?", "Justizminister(?:in)?",
    "Staatsminister(?:in)?", "Staatssekretär(?:in)?", "Regierungssprecher(?:in)?", "Botschafter(?:in)?",
    "Vorsitzende[rn]?", "Alterspräsident(?:in)?",
    "Kommissar(?:in)?", "EU-Kommissar(?:in)?", "Landeshauptmann",
    "Landeshauptfrau", "Sprecher(?:in)?", "Bürgermeister(?:in)?", "[Mm]inister-[Pp]resident",
    "[Ss]taatssecretaris", "minister", "[Vv]icepremier", "[Kk]oning(?:in)?",
    # Swedish, Danish, Norwegian, Finnish
    "[Ss]tatsminister(?:e?n)?", "[Uu]trikesminister(?:n)?", "[Uu]tenriksminister(?:en)?", "[Uu]denrigsminister(?:en)?",
    "[Ff]örsvarsminister(?:n)?", "[Ff]orsvarsminister(?:en)?", "[Ff]inansminister(?:e?n)?", "[Ss]tatsråd",
    "[Pp]ääministeri", "[Pp]residentti", "[Uu]lkoministeri", "[Mm]inisteri", "[Kk]ansanedustaja",
    "[Vv]altiovarainministeri", "[Pp]uolustusministeri", "[Ee]simees", "[Aa]seesimees",
    "[Jj]ustitsminister(?:en)?", "[Jj]ustitieminister(?:n)?", "[Rr]áðherra", "[Tt]alman(?:nen)?",
    # Polish, Czech, Slovak
    "[Pp]osł(?:anka|a)", "[Pp]oseł", "[Pp]rzewodnicząc(?:y|a|ego|ej)", "[Ww]icemarszałe?ka?",
    "[Ss]enator(?:a)?", "[Ww]iceprzewodnicząc[ya]", "[Pp]odsekretarz", "[Ss]ekretarz", "[Ww]iceminister",
    "[Pp]oslan(?:ec|kyn[ěi]|kyňa|ca)", "[Mm]ístopředsed(?:a|y|kyně|ající)", "[Pp]ředsedající", "[Ss]enátor(?:ka)?",
    "[Pp]odpredsed(?:a|u|níčka|kyňa)", "[Pp]redsedajúc[ai]", "[Mm]inisterka", "[Ss]tarosta",
    # South Slavic
    "[Pp]re(?:ds|dsj)edni(?:k|ka|ca|ce)", "[Pp]otpre(?:ds|dsj)edni(?:k|ca)", "[Pp]redsedavajući",
    "[Pp]odpredsedni(?:k|ca)",
    "[Zz]astupni(?:k|ca)", "[Mm]inist(?:ar|rica|rka)", "[Pp]remijer(?:ka|a)?", "[Pp]oslanic[ae]",
    "[Пп]редседни(?:к|ка|ца|це)", "[Мм]инист(?:ар|ерка)", "[Пп]ремиер(?:а|ът|ка)?", "[Пп]редседател(?:ят|ката)?",
    "[Пп]резидентът", "[Дд]епутат(?:ка)?", "[Нн]ародни посланик",
    "Prezydenta?", "prezydenta?", "Premiera", "premiera", "Ministra", "[Pp]rezesa?", "Marszał(?:ek|"
    "ka)", "[Ww]icepremiera?",
    "[Rr]zecznik", "[Rr]zeczniczka", "[Pp]rezident(?:a|ka|ky)?", "[Pp]remiér(?:a|ka|ky)?", "[Mm]inistryn[ěi]",
    "[Mm]inistra?", "[Pp]ředsed(?:a|y|kyně)", "[Mm]ístopředsed(?:a|y|kyně)", "[Pp]redsed(?:a|u|níčka)", "mluvčí",
    "[Hh]ovorc(?:a|kyňa|u)",
    # Greek, Baltic, Albanian
    "[Ππ]ρωθυπουργ(?:ός|ού|ό)", "[Υυ]πουργ(?:ός|ού|ό)", "[Ππ]ρ(?:όεδρος|οέδρου|όεδρο)", "[Εε]κπρ(?:όσωπος|οσώπου)",
    "[Pp]rezidentas?", "[Pp]rezidento", "[Mm]inistras", "[Kk]ryeministri", "[Pp]eaminister",
    # Turkish, Indonesian, Romanian, Hungarian
    "[Mm]iniszter", "[Áá]llamtitkár", "[Dd]eputat(?:ul|a)?", "[Ss]enatorul",
    "Cumhurbaşkanı", "Başbakanı?", "Bakanı?", "Başkanı?", "Sözcüsü", "Büyükelçisi", "Sekreteri", "Presiden",
    "[Pp]re[șş]edintel(?:e|ui)", "[Pp]rim-ministr(?:u|ul|ului)", "[Mm]iniszterelnök",
    # Vietnamese, Filipino, Swahili, Malay, Uzbek, Azerbaijani, Kazakh
    "Phó Thủ [tT]ướng", "Thủ [tT]ướng", "Chủ [tT]ịch(?: [nN]ước| Quốc [hH]ội)?", "Tổng Bí [tT]hư", "Bộ [tT]rưởng",
    "Pangulo(?:ng)?", "Kalihim", "Makamu wa Rais", "Rais", "Waziri(?: Mkuu)?", "Timbalan Perdana Menteri",
    "Perdana Menteri", "Menteri", "Gubernur", "Prezidenti", "Bosh vazir(?:i)?", "Baş nazir(?:i)?", "Президенті",
    "басшысы",
    # however they are bent: the stems are the same in most languages
    "[Pp]re[sz][iy]dent(?:e|es|i|it|ja|ka|ky|in|ul|ului|en|ens|as|ą|em|owi)?", "[Kk]ryeminist(?:ri|rit|rja|res)",
    "[Mm]inistr(?:i|it|es|ul|ului|e|ica|ice|ici|em|u)", "[Cc]omandante(?: en [Jj]efe)?", "[Gg]eneral de [Ee]jército",
    "[Cc]hef d(?:e l['’][ÉEé]|['’]É)tat", "[Jj]efe d[eo]l? [EeGg]\\w{5,7}", "[Vv]alsts prezidenta?", "[Gg]lav[ae]",
    # Russian, Ukrainian, Bulgarian
    "[Пп]резидент(?:а|ом|у)?", "[Мм]инистр(?:а|ом)?", "[Пп]ремьер-министр(?:а)?", "[Пп]редседател[ья]",
    "[Пп]редставител[ья]", "[Гг]лав[аы]", "[Пп]ос[ол](?:ла)?", "[Зз]аместител[ья]", "[Сс]екретар[ья]", "[Кк]анцлера?",
    "[Мм]іністра?", "[Пп]рем['’]єр-міністра?", "[Гг]олов[аи]", "[Рр]ечника?", "[Сс]пикера?",
)  # fmt: skip
# Offices written as one word: `Kulturminister`, `Parlamentspräsidentin`, `kultuuriminister`, `belügyminiszter`.
_COMPOUNDS = """
minister ministers ministerin ministerinnen ministern ministeren ministerens ministeri miniszter minisztere
präsident präsidentin präsidenten president presidenten presidentti sekretär sekretärin sekretær sekreterare
bürgermeister bürgermeisterin borgmester borgermester borgmästare kanzler kanzlerin senatorin senator
sprecherin sprecher botschafter botschafterin beauftragte beauftragter vorsitzende vorsitzender direktorin elnök
"""
_COMPOUND = rf"[^\W\d_]\w{{7,40}}+(?:{'|'.join(f'(?<={word})' for word in _COMPOUNDS.split())})(?<!dminister)"
SHORT_WORDS = ("PM", "DPM", "SM", "ESM", "CM", "FM", "EAM", "VP", "SG", "DG")
# What the first and the second letter of such a noun may be in running text.
NOUN_CAPITALS = "".join(sorted({word[0] for word in _NOUN_WORDS if word[0].isupper()}))
NOUN_SECONDS = "".join(sorted({word[1] for word in (*_NOUN_WORDS, *SHORT_WORDS) if word[0].isupper()}))
NOUN_SMALLS = "".join(sorted({word[0] for word in _NOUN_WORDS if word[0].islower()}))


def by_first_letter(words: Iterable[str]) -> str:
    """One pattern for all the words, which share their first letters: the engine then tries few of them at a place."""
    return "|".join(
        f"{letter}(?:{'|'.join(word.removeprefix(letter) for word in same)})"
        for letter, same in groupby(sorted(words, key=_first), _first)
    )


def _first(word: str) -> str:
    """The letter that a word begins with, or the pair of a capital and a small one."""
    return word[: word.index("]") + 1] if word[0] == "[" else word[0]


_SHORT = rf"(?<!\d )(?<!\d)(?:{'|'.join(SHORT_WORDS)})"
# `NOUNS` are looked for in running text, which takes long; `ALL_NOUNS` where a line is known to name somebody.
NOUNS = rf"\b(?:{by_first_letter(_NOUN_WORDS)}|{_SHORT})\b"
ALL_NOUNS = rf"\b(?=[^\W\d_])(?:{by_first_letter(_NOUN_WORDS + _FOREIGN_WORDS)}|{_COMPOUND}|{_SHORT})\b"
NAME_WORD = (
    r"(?:(?:[A-Z]\.){1,4}[A-Z][a-z]['’a-z\-]{0,30}|"
    r"[^\W\d_a-z]\.(?:[^\W\d_a-z]\.){0,5}(?:[A-Z][\w'’\-]{0,40})?|[^\W\d_a-z][\w'’\-]{0,40}|Jr\.|Sr\.|St\.|Md\.)"
)
PARTICLE = (
    r"(?:(?:de|la|le|van|von|der|den|ter|al|el|bin|ibn|bint|binti|ul|ur|ud|da|das(?=\s\w+s\b)|dos|di|du|del|della|dei|zu|af|d'|ben)"
    r"[^\S\n]+|(?:a[lnrstdz]|ash|el)-)"
)
NAME = rf"{NAME_WORD}(?:[^\S\n]+{PARTICLE}{{0,3}}{NAME_WORD}){{1,4}}"
OFFICE_WORD = r"(?:(?:Ltd|Inc|Corp|Co)\.(?=,)|[^\W\d_a-z][\w'’&/\-]{0,40}|(?:[A-Z]\.){2,6}|&|\([A-Z]{2,8}\))"
PORTFOLIO = (
    r"(?:State|Defen[cs]e|Foreign Affairs|Finance|Justice|Human Rights|Refugees|Health|Trade|Energy|Education|"
    r"Interior|Commerce|Labou?r|Agriculture|Transport(?:ation)?|Homeland Security|Public Affairs|War|Treasury|"
    r"Environment|Culture|Economy|Development|External Affairs|International Trade)"
)
# What headlines say of somebody, with capital initials as names have them.
HEADLINE_VERBS = (
    r"(?:Announces|Signs|Urges|Calls|Says?|Visits|Joins|Leads|Launches|Welcomes|Unveils|Delivers|Issues|Highlights|"
    r"Celebrates|Introduces|Appoints|Attends|Arrives|Receives|Declares|Secures|Awards|Praises|Condemns|Proclaims|"
    r"Directs|Reminds|Encourages|Applauds|Responds|Vows|Seeks|Backs|Hails|Slams|Pledges|Discuss(?:es)?|Expresses|"
    r"Assures|Thanks|Pays|Wins|Takes|Makes|Gives|Sends|Sets|Meets|Holds|Hosts|Updates|"
    r"Conducts|Briefs|Addresses|Speaks|Provides|Outlines|Departs|Greets|Reacts|Honors|Opens|"
    r"Modifies|Imposes|Amends|Extends|Adjusts|Restores|Reinstates|Lowers|Raises|Strengthens|Protects|Establishes|"
    r"Creates|Orders|Approves|Nominates|Continues|Advances|Ensures|Empowers|Terminates|Suspends|Revokes)"
)
# Words that no person's name has.
NOT_A_NAME = re.compile(
    r"^(?:Build|Mak|Creat|Strengthen|Secur|Invest|Protect|Grow|Keep|Deliver|Advanc|Mov|Tak|Work|Chang|Restor|Improv|Fight|"
    r"Ensur|Allow|Announc|Extend|Declar|Order|Hold|Lift|Open|Clos|Discuss|Defend|Rais|Urg|Warn|Connect|Unlock|Shap|Driv|Transform|Promot|Prepar|Respond|Cutt|Putt|Gett|Sett|Stand|Reach|Rais|Sav|Us|Tackl)ing\s|"
    r"\d|\w{3}['’](?:[dt][ae]n|n?[ıiuü]n)\s|\s[A-HJ-UWYZ]\.?$|^\S+\s[B-DF-HJ-NP-TV-XZ]{3,5}$|^Q\s|\bDr$|^(?:My|By|Nacional|Browse)\s|^(?:De|Del|La|El|Los|Las|Da|Do|Di|Der|Die)(?:\s(?:La|El|Los|Las))?$|\b(?:Your|Download|Documents?|Speech|Speeches|Remarks|Interview|Virtual|Countries|Embassy|Division|District|"
    r"Scoops|State|Province|Special|Impromptu|Joint|Keynote|Assistant|Senior|Officers|Ministers|Directors|Secretaries|Governors|Presidents|Honou?ring|Full|Dewan|Aboard|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|(?<!^)Sun|Birth|Holi|To|Yester|Week|Work|Pay|Mid|Every)day|Sunday(?=$|\s(?:Times|Mail|Post|School|Service|Mass|Morning|Afternoon|Evening|Night)\b)|Tribunal|Cámara|Naciones|Unidas|Generalitat|Jornalista|Excellenc(?:e|y|ies)|"
    r"Pro Tem|Forum|Media|Meetings?|Ministerial|Museum|Mission|Project|Republicans|Democrats|Conservatives|Works|"
    r"Names|USA|"
    r"(?:Act|Bill|Islands?|Fund|Secretariat|Excerpts|Army|Navy|Marines|Intelligence)$|Releases?|Transcript|Advisory|Course|Programme|College|Academy|System|Results|Workers?|Team|Officials?|House|Councils?|Services?|Affairs|Committee|Department|Directorate|Ministry|Office|Government|Commission|Agency|Union|Nations|"
    r"Group|Leaders|Members|States|Party|Court|Board|Bank|University|Association|Forces?|Command|Staff|Administration|"
    r"Conference|Alliance|Coalition|Parliament|Senate|Congress|Hearing|Testimony|Shootings?|Assembly|Republic|Kingdom|Emirates?|Federation|Institute|Foundation|Company|Inc|Corp|Ltd|"
    r"Discours?|Discursos|Republicii|Cérémonie|Praça|Environnement|Gouvernement|Ministère|Présidence|Conseil|Assemblée|Ambassade|République|États|Gobierno|Ministerio|Presidencia|Consejo|"
    r"Rathaus|Vorgänger(?:in)?|Nachfolger(?:in)?|Poder|Ejecutivo|Zona|Empresarial(?:es)?|Sindical|Industrial|Departamentos?|Administrativ[oa]s?|Oficina|Direcci[oó]n|"
    r"Afacerilor|Externe|Finanțelor|Cuentas|Rendici[óo]n|"
    r"Visit[ae]|Viaggio|Pastorale|Santo Padre|d[uei]l?\s(?:Jour|D[ií]a|Giorno|Mois|Mes)|"
    r"Asamblea|Embajada|Rep[uú]blica|Secretar[ií]a|Cancillería|Naci[oó]n|Congreso|Senado|Parlamento|Corte|Suprem[oa]|Comisi[oó]n|Unidos|Governo|Ministero|"
    r"Ministério|Presidenza|Repubblica|Consiglio|Bundesregierung|Bundestag|Auswärtiges|Kancelaria|Ministerstwo|Rzeczypospolitej|"
    r"Ministerstvo|Vlada|Vláda|Regeringen|Rijksoverheid|Bakanlığı|Cumhurbaşkanlığı|"
    r"Spraw|Zagranicznych|The|And|On|At|In|Of|For|With|Before|After|During|Inside|Their|His|Her|Its|Holds|Hosts|Meets|Opening|Closing|News|Press|Security|Public|National|Foreign|European)\b|"
    r"['’](?:m|ll|ve|re|s(?=\s))\b|\w{3}(?<!\bNasu)(?:tion|ement|ility|ality)s?\b|\sI$|^(?:Sir|Dame)\s\S+$|"
    rf"\b{HEADLINE_VERBS}\b"
)
# What a person's name has not, but a place's or a subject's has.
NO_PERSON = re.compile(
    r"\b(?:Room|Hall|Lawn|Garden|Palace|Square|Street|Avenue|Hotel|Airport|Base|City|Town|County|Island|Center|"
    r"Centre|Speech|Statement|"
    r"Message|Address|Remarks|Change|Budget|Day|Year|Week|Month|Meeting|Summit|Forum|Policy|Economy|Affairs|"
    r"Development|"
    r"Report|Review|Update|Relations|World|International|Global|New|North|South|East|West|San|Los|Las|Port|Fort|"
    r"Mount|Lake|United|"
    r"Great|Acting|Permanent|Alternate|Interim|Canada|America|Australia|Britain|Europe|Africa|Coronavirus|Covid|Pandemic|Central|Annual|General|Text|Opening|Closing|Introduction|Questions|Answers|Thank|Dear|Ladies|Gentlemen|"
    r"Christmas|Easter|Ramadan|Diwali|Thanksgiving|Independence|Check|Briefing|Delivery|Event|Location|Venue|Stor(?:y|ies)|Popular|Discussion|Search|Scroll|Drawings|Comments?|"
    r"Archives?|Newsletters?|Reporters|Resources|Former|Seminary|Society|Trust|Market|Photos?|Videos?|"
    r"Chamber|Floor|External|Author|Guard|Campaigns|Lead|Named|Appointed|Elected|Promoted|Nominated|Bishops|Judges|Unions|"
    r"Teachers|Nurses|Doctors|Lawyers|"
    r"Farmers|Students|Scientists|Experts|MPs|Senators|Lawmakers|Activists|Parents|Residents|Campaigners|"
    r"(?:Honou?r|Remember|Celebrat|Recogni[sz]|Support|Welcom|Congratulat|Commemorat|Introduc)ing|Session|About|Contact|Latest|Rights|Watch|Amnesty|Cross|Crescent|Fund|Organi[sz]ation|Times|Post|Network|"
    r"Burkina|Mwezi|Mwisho|Mwaka|Taifa|Sri Lanka|Costa Rica|Sierra Leone|Cabo Verde|"
    r"Declara[țţt]i[ae]|Declaraci[oó]n(?:es)?|Déclarations?|Dichiarazion[ei]|Declaraç(?:ão|ões)|Comunicad[oa]s?|Comunicat[oi]?|"
    r"Communiqués?|Noticias?|Notícias?|Notizi[ae]|Știri|Actualités?|Actualidad|Actualitat|Atualidades?|Entrevistas?|Intervist[ae]|"
    r"Redacci[oó]n?|Redazione|Redação|Rédaction|Pol[ií]tica|Politique|Econom[ií]a|Sociedad|Sociedade|Società|Société|"
    r"Pública|Publique|Territorial|Institucional(?:es|s)?|Consul(?:ate|ado)|Embassy|Embajada|Embaixada|Ambasciata|"
    r"Sekretaris|Kabinet|Menteri|Kementerian|Pemerintah|"
    r"Majlis|Mesyuarat|Miniszterelnök\w*|"
    r"Entretien|"
    r"Acara|God|Gud|Gott|Dios|Deus|Dieu|Dio|Viva|Vive|Vivat|Liv[eo] Long|Long Live|Слава|"
    r"Education|Health|Trade|Energy|Finance|Justice|Defen[cs]e|Interior|Culture|Environment)\b",
    re.IGNORECASE,
)
