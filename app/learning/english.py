"""What is jotted down in English of a customer, clause by clause; of the family it is read in `people`."""

from __future__ import annotations

import re

from app.learning import words as w
from app.learning.days import find_day
from app.learning.people import objects
from app.learning.rows import Fact, Known, Mode
from app.learning.rule import Rule, item_fact, rule, says

_S = r"(?:(?:he|she|they|the customer|the client|customer|client)\b(?:'s|'re)? ?)?(?:(?:is|are|has|was|been|now|also|still|currently|just|really|very|quite|a bit) )*"
_ADD = Mode.ADD
_TIME = (
    r"(?:(?:(?:after|before|between|from|around|until|till|at) [0-9]{1,2}(?:[:.][0-9]{2})? ?(?:am|pm|o'clock)?|[0-9]{1,2}(?:[:.][0-9]{2})? ?(?:am|pm|o'clock))(?: ?(?:and|to|-|or) ?[0-9]{1,2}(?:[:.][0-9]{2})? ?(?:am|pm)?)?"
    r"|(?:in |on |at |during |over |after |before )?(?:the )?(?:early |late )?(?:weekdays?|weekends?|mornings?|afternoons?|evenings?|nights?|noon|lunch(?: ?time| ?break)?|work|working hours|office hours"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?))"
)
_TIMES = rf"{_TIME}(?:(?:,? (?:or|and|on) | ){_TIME})*"
_CHANNEL = {"text": "sms", "sms": "sms", "message": "sms", "wechat": "wechat", "email": "email", "e-mail": "email", "call": "call", "phone": "call", "visit": "visit"}  # fmt: skip
_BY = r"(?P<channel>text|sms|message|wechat|e-?mail|call|phone|visit)(?:s|ing)?"
_JOB = (
    r"(?:[a-z]+ ){0,2}(?:managers?|directors?|engineer|teacher|doctor|nurse|lawyer|accountant|civil servant|driver|dentist|professor|head of [a-z]+|officer|clerk|designer|programmer|developer|"
    r"consultant|partner|owner|founder|chairman|ceo|cfo|cto|president|buyer|secretary|assistant|architect|pilot|chef|surgeon|pharmacist|salesman|saleswoman|salesperson|foreman|supervisor|judge|policeman|police officer|journalist|editor)"
)
_FIRM = r"(?:shop|store|restaurant|company|factory|clinic|firm|bakery|garage|hotel|salon|studio|school|pharmacy|cafe|café|agency|workshop|farm|supermarket|bar|gym|practice)"
_SPORTS = r"fishing|hiking|swimming|running|jogging|cycling|skiing|camping|climbing|dancing|sailing|hunting|bowling|diving|riding"
_OFTEN = r"(?:(?:every|each|most|once an?|twice an?|on|at|in|the|a|two|three|times) )*(?:week|weekend|morning|evening|sunday|saturday|day|month)s?"
_FOLK = r"(?:wife|husband|spouse|father|mother|dad|mum|mom|son|daughter|parents|boss|partner)"
_HOME = r"(?:bed(?:room)?s?|flat|house|villa|apartment|garden|balcony|lift|floor|school|metro|subway|view|parking|sqm|square met(?:re|er)s?|m2)\b"
_CAR = (
    r"(?:suv|mpv|sedan|hybrid|ev|electric|[5-9]-?seater|[a-z]+-seater|pick-?up|convertible|van|estate|car)\b"
)


def _channel(match: re.Match[str], _known: Known) -> list[Fact]:
    facts = [Fact("preferred_channel", _CHANNEL[match["channel"].lower()], match[0])]
    if when := (match.groupdict().get("when") or "").strip():
        facts.append(Fact("best_time", when, match[0], Mode.ADD))
    return facts


def _job(match: re.Match[str], known: Known) -> list[Fact]:
    made = (
        item_fact(known, "position", match["job"].strip(), match[0]),
        item_fact(known, "company", match["where"].strip(), match[0]),
    )
    return [fact for fact in made if fact]


def _mileage(match: re.Match[str], known: Known) -> Fact | None:
    return item_fact(known, "mileage", match["v"].replace("k", "000").replace("K", "000"), match[0])


def _hobby(match: re.Match[str], _known: Known) -> Fact:
    return Fact("hobbies", tuple(objects(match["v"])), match[0], Mode.ADD)


def _pet(match: re.Match[str], _known: Known) -> Fact:
    return Fact("topics", (match["v"],), match[0], Mode.ADD)


def _wedding(match: re.Match[str], known: Known) -> list[Fact] | None:
    found = find_day(match["day"], known.today)
    whole = found is not None and (found.start, found.end) == (0, len(match["day"]))
    if found is None or not whole or not found.exact or found.day > known.today:
        return None
    return [Fact("wedding_day", found.day, match[0]), Fact("marital_status", "married", match[0])]


RULES: tuple[Rule, ...] = (
    says("do_not_contact", rf"{_S}(?:please )?(?:(?:don't|do not|never|stop) (?:contact|call|bother|write to)(?:ing)?(?: him| her| them| me)? (?:again|any ?more|ever again|ever)|(?:asked|wants) (?:us )?not to be (?:contacted|called)(?: again| any ?more)?|wants no (?:more )?(?:calls|contact))", const=True),
    rule(rf"{_S}(?:please |better |best to |only |just |prefers? |to |reachable by |best by |answers )*{_BY}(?: (?:him|her|me|them|only|instead|please|first|is best|works best|best|preferred|is better))+(?P<when> {_TIMES})?", _channel),
    rule(rf"{_S}(?:prefers?|answers|reads|uses|likes) (?:only |to be |being |an? )*(?P<channel>text|sms|message|wechat|e-?mail|call|phone)(?:s|ed|ing|led)?(?: messages?)?(?: only| to calls| over calls)?", _channel),
    says("best_time", rf"{_S}(?:(?:best|free|available|reachable|only|usually|can be reached|at home|please|better|call|calls|ring|phone|contact|reach|time to call|time) (?:him |her |them |is |to )*)*(?P<v>{_TIMES}(?: only| is best| works best| is fine| are best| please)?)", _ADD),
    says("best_time", rf"{_S}(?:please )?(?P<v>(?:don't|do not|never|not|no calls|can't talk|busy|no)(?: (?:call|phone|ring|disturb|visit)(?: him| her)?)? {_TIMES})", _ADD),
    rule(rf"{_S}(?:new job|job|works as|working as|promoted to|got promoted to|made)?:? ?(?:an? |the )?(?P<job>{_JOB}) (?:at|of|for|in|with) (?P<where>(?-i:[A-Z])[^,;]{{1,40}})", _job),
    says("position", rf"{_S}(?:new job|job|title|position|works as|working as|promoted to|got promoted to|became|made)?:? ?(?:an? |the )?(?P<v>{_JOB})"),
    says("position", rf"{_S}(?P<v>retired(?: [a-z]+)?|self-employed|unemployed|between jobs|laid off)"),
    says("company", rf"{_S}(?:runs|owns|opened|set up|started|has) (?:an? |his own |her own |their own )(?P<v>[^,;]{{0,30}}{_FIRM}(?: in [^,;]{{2,20}})?)"),
    says("company", rf"{_S}(?:moved|switched|changed jobs|changed|went|transferred) (?:over )?to (?P<v>(?-i:[A-Z])[^,;]{{1,30}}(?:Bank|Ltd|Inc|Group|Company|Motors|Insurance|University|Hospital))"),
    says("industry", rf"{_S}(?:works |working )?in (?:the )?(?P<v>[a-z ]{{3,20}}?)(?: business| industry| trade)"),
    rule(r"(?:the car has |has |it has |car has |done |about |around |already )*(?P<v>[0-9][0-9,.]*k?) ?(?:km|kms|kilomet(?:re|er)s)(?: on the clock| so far| now| done| already)?", _mileage),
    says("health", rf"{_S}(?:(?:had|got|suffers from|recovering from|diagnosed with|having|needs|after) )*(?P<v>(?:an? )?(?:(?:bad|weak|sore|new|broken) (?:back|knees?|heart|hip|shoulder|eyes|stomach|legs?|neck|arm)|(?:[a-z]+ )?(?:surgery|operation|stroke|heart attack|cancer|bypass)|high blood pressure|diabetes|diabetic|asthma|gout|pregnant|hard of hearing|arthritis|migraines?|depression|insomnia|in hospital)(?: [^,;]{{2,30}})?)", _ADD),
    says("diet_taboos", rf"{_S}(?:an? )?(?P<v>(?:strict )?(?:vegetarian|vegan|halal(?: only)?|kosher(?: only)?|lactose intolerant|gluten[- ]free|on a diet)|no (?:spicy food|pork|beef|lamb|seafood|fish|shellfish|nuts|peanuts|dairy|coriander|meat|alcohol-free|garlic|onions?)|(?:can't|doesn't|won't|cannot|avoids|never) (?:eats? |have |stand )?(?:spicy food|pork|beef|lamb|seafood|fish|shellfish|nuts|peanuts|dairy|coriander|meat|garlic|onions?))", _ADD),
    says("alcohol", rf"{_S}(?:a )?(?P<v>teetotal(?:ler)?|(?:stopped|gave up|quit|off) drinking(?: last year| years ago| recently| this year)?|(?:likes|loves|enjoys|drinks|only drinks|prefers) (?:an? |good |his |her |the occasional )*(?:red wine|white wine|wine|beer|baijiu|maotai|whisky|whiskey|spirits|glass of [a-z ]+|a lot|socially)|never drinks|(?:doesn't|does not|can't) drink[^,;]{{0,20}})"),
    says("smoking", rf"{_S}(?:a )?(?P<v>(?:heavy |chain[- ]|non-?|ex-)?smoker|(?:stopped|gave up|quit|given up) smoking(?: last year| years ago| recently| this year)?|smokes [^,;]{{2,30}}|a pack a day)"),
    rule(rf"{_S}(?:often |regularly |sometimes |always |likes to |loves to |enjoys )*(?P<v>(?:plays?|playing) (?:golf|tennis|badminton|football|basketball|chess|cards|mahjong|table tennis|ping ?pong|the piano|piano|the guitar|guitar|the violin|violin|video games|poker|squash|volleyball|bridge)(?: and (?:golf|tennis|badminton|football|basketball|chess|cards|mahjong|table tennis))?)(?: {_OFTEN})?", _hobby),
    rule(rf"{_S}(?:often |regularly |sometimes |always )*(?:goes? (?P<v>{_SPORTS}))(?: {_OFTEN})?", _hobby),
    rule(rf"{_S}(?P<v>collects [a-z ]{{3,25}})", _hobby),
    rule(rf"{_S}(?:an? )?(?:keen|avid|passionate|big|huge) (?P<v>angler|golfer|cyclist|runner|hiker|photographer|gardener|reader|cook|swimmer|skier|traveller|traveler|[a-z]+ fan)", _hobby),
    rule(rf"{_S}(?:an? )?(?:big |huge )?(?:fan of|into|crazy about|hooked on) (?P<v>(?!us|our|the (?:car|price|flat))[a-z][a-z ]{{2,25}})", _hobby),
    rule(rf"{_S}(?P<v>(?:an?|one|two|three) (?:dogs?|cats?|horses?|parrots?)(?: (?:called|named) [A-Za-z]+(?: and [A-Za-z]+)?)?)", _pet),
    says("topics", rf"{_S}(?:ask about|talk about|chat about|topics?:?) (?P<v>[a-z' ]{{3,30}})", _ADD),
    says("admired_person", rf"{_S}(?:most |greatly )?(?:admires|looks up to|idol is|hero is|role model is) (?P<v>(?-i:[A-Z])[^,;]{{1,30}})"),
    says("own_mind", rf"(?:his |her |the )?{_FOLK} (?:decides|has the (?:final say|last word)|makes the decisions?|is the decision[- ]?maker|calls the shots|wears the trousers)(?: [^,;]{{2,20}})?"),
    says("own_mind", rf"{_S}(?:asks his wife about everything|does what (?:his wife|her husband) says|strong opinions|knows what (?:he|she) wants|easily persuaded|(?:an? )?(?:own|strong) mind)"),
    rule(r"(?:got |been )?married (?:since|on|in) (?P<day>[^,;]{8,20})", _wedding),
    says("marital_status", rf"{_S}(?:recently |newly |happily |getting )*(?P<v>married|divorced|single|widowed)"),
    says("marital_status", rf"{_S}(?:a )?(?:widow|widower|lost (?:his wife|her husband)[^,;]{{0,15}})", const="widowed"),
    says("ideal_home", rf"{_S}(?:looking for|wants?|needs?|would like|after|prefers?|must have|insists on) (?P<v>(?!to )[^,;]{{0,30}}{_HOME}[^,;]{{0,30}})", _ADD),
    says("buying_reason", rf"{_S}(?:looking for|wants?|needs?|would like|after|thinking about|thinking of) (?P<v>(?!to )[^,;]{{0,30}}{_CAR}[^,;]{{0,30}})", _ADD),
    says("present_home", rf"{_S}(?:renting|rents)(?: [^,;]{{2,40}})?", _ADD),
    says("property_investments", rf"{_S}(?:owns|has|bought) (?P<v>[^,;]{{0,20}}(?:flats?|shops?|apartments?|offices?) (?:rented out|to let|as an? investment)|(?:two|three|several) (?:flats|apartments|houses))", _ADD),
    says("source", rf"{_S}(?:found|saw|came to|heard of|heard about|knows) us (?:on|via|through|from|at) (?P<v>[^,;]{{2,30}})"),
    says("source", rf"{_S}(?:saw (?:our|the) (?:ad|video|advert)[a-z]* (?:on|in|at) )(?P<v>[^,;]{{2,30}})"),
    says("source", rf"{_S}(?:met|know|knows) (?:him|her|them|us) (?:at|through|from) (?P<v>[^,;]{{3,30}})"),
    says("source", r"(?:a )?(?P<v>walk-?in)(?: customer)?"),
    says("information_sources", rf"{_S}(?:mostly |mainly |always |only )*(?:reads|watches|follows|listens to) (?P<v>(?!us|our)[^,;]{{3,40}}?)(?: every day| daily| a lot)?"),
    says("organisations", rf"{_S}(?:an? |the )?(?P<v>(?:member|president|chairman|chair|secretary|vice president) of (?:the )?[^,;]{{3,40}}|[^,;]{{3,30}} (?:club|association|chamber) member)", _ADD),
    says("loyalty", rf"{_S}(?:so |extremely )?(?:happy|satisfied|pleased|delighted) with [^,;]{{2,40}}", const="satisfied"),
    says("loyalty", rf"{_S}(?:not happy|unhappy|dissatisfied|not satisfied|disappointed|annoyed|complained?)(?: (?:with|about|by|that) [^,;]{{2,40}})?", const="displeased", sure=False),
    says("loyalty", rf"{_S}(?:furious|angry|shouted)(?: (?:with|about|at) [^,;]{{2,40}})?", const="angry", sure=False),
    says("education", rf"{_S}(?:got |did |doing |with )*(?:an? )?(?P<v>MBA|EMBA|PhD|doctorate|master's(?: degree)?(?: in [a-z ]+)?|bachelor's(?: degree)?(?: in [a-z ]+)?|degree in [a-z ]+)"),
    says("school", rf"{_S}(?:graduated from|studied at|went to|graduate of) (?P<v>(?-i:[A-Z])[^,;]{{2,40}}(?:University|College|School|Institute))"),
    says("dress", rf"{_S}(?:always |usually )?(?P<v>(?:wears|dresses|dressed) [^,;]{{3,30}}|well[- ]dressed)"),
    says("sociability", rf"{_S}(?:an? )?(?P<v>sociable|homebody|introvert(?:ed)?|well[- ]connected|knows (?:everybody|everyone)|many friends|lots of friends|shy with strangers)"),
    says("career_goals", rf"{_S}(?:wants|hopes|plans|planning|aims|would like|going) to (?P<v>(?:start|open|expand|become|get promoted|be promoted|take over|found|set up|go public)[^,;]{{0,40}})", _ADD),
    says("personal_goals", rf"{_S}(?:wants|hopes|plans|planning|would like|dreams of|going) (?:to )?(?P<v>(?:retire|retiring|travel|travelling|emigrate|learn|lose weight|run a marathon|build a house|sail|see the world)[^,;]{{0,40}})", _ADD),
    says("proudest_of", rf"{_S}(?:most |very )?(?:proud|proudest) of (?P<v>(?!us|our)[^,;]{{3,40}})"),
    says("car_insurer", rf"{_S}(?:car )?(?:insured|insurance(?: is)?) (?:with|by|at) (?P<v>{w.INSURERS}|(?-i:[A-Z])[A-Za-z ]{{2,20}})"),
    says("transport", rf"{_S}(?:always |usually |prefers to )?(?P<v>(?:travels by|takes|goes by) (?:train|plane|car|high-speed rail|bus)|flies [a-z ]{{3,20}}|afraid of flying|hates flying|gets carsick)"),
    says("emergency_contact", r"emergency contact:? (?P<v>[^;]{3,40})"),
    says("salutation", r"(?:call|address)(?: him| her)? as (?P<v>(?:Mr|Mrs|Ms|Dr|Miss)\.? (?-i:[A-Z])[a-z]+)"),
)  # fmt: skip
"""Tried after the others, which read some English as well."""
