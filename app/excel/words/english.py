"""Titles in English, short as programs write them: „Cust. Name“, „Delivery Dt.“, „Sales Exec“.

Each is taken apart into words, words cut short are written out, and those that say nothing of which item
it is are left away; what remains has to be all the words of an item.
"""

from __future__ import annotations

import re
from functools import cache

_SHORT = {
    short: words.split()
    for words, shorts in (
        ("name", "nm"),
        ("number", "no num nos nr"),
        ("date", "dt dte day"),
        ("birth date", "dob birthday bday birthdate birthdt"),
        ("amount", "amt sum"),
        ("address", "addr add adr addrs"),
        ("phone", "tel telephone ph phn telno telephones phones"),
        ("mobile phone", "mobile mob cell cellphone handphone hp cellular hdphone"),
        ("residence", "resi res residential house"),
        ("registration", "reg regn regd"),
        ("vehicle", "veh car auto automobile"),
        ("delivery", "delv dlvy deliv dely delivered handover handed collection pickup"),
        ("executive", "exec"),
        ("representative", "rep"),
        ("company", "co coy comp organisation organization organisations org employer firm corporation"),
        ("position", "designation desig role pos"),
        ("occupation", "occ occu occup profession trade"),
        ("spouse", "wife husband partner"),
        ("children", "child kid kids"),
        ("email", "mail emailid emailaddress"),
        ("gender", "sex"),
        ("remarks", "remark rmk rmks note notes comment comments memo"),
        ("purchase", "purchased buy buying bought purch"),
        ("order", "ordered"),
        ("effective", "eff effect"),
        ("annual", "ann yearly"),
        ("renewal", "renew ren"),
        ("sign", "signed signing signature"),
        ("expiry", "exp expires expire expiration expiring"),
        ("insurance", "ins insur"),
        ("policy", "pol"),
        ("contract", "agreement"),
        ("referred", "referral referrer introduced introducer"),
        ("premium", "prem premiums"),
        ("payment", "pay paid pymt"),
        ("inspection", "insp"),
        ("quantity", "qty"),
        ("product", "item prod goods"),
        ("hobbies", "hobby interest interests"),
        ("alternate", "alt alternative secondary second other another"),
        ("office", "off work business"),
        ("identity", "id ic nric"),
        ("plate", "licence license"),
        ("person", "ppl people"),
        ("consultant", "advisor adviser"),
        ("favourite", "favorite fav liked likes preferred prefers"),
        ("restaurants", "restaurant dining eateries eatery"),
        ("shops", "mall malls shop shopping stores"),
        ("goals", "goal aim aims ambition ambitions objective objectives"),
        ("condition", "conditions state"),
        ("smoking", "smoke smokes smoker"),
        ("alcohol", "drink drinks drinking drinker liquor"),
        ("admired", "admire admires"),
        ("why", "reason reasons"),
        ("parents", "parent"),
        ("proudest", "proud"),
        ("achievement", "achievements"),
        ("topics", "topic"),
    )
    for short in shorts.split()
}
_IDLE = frozenset(
    "customer client cust cus customers clients member buyer guest patient purchaser subscriber s of the his her their is a an full main "
    "primary current present our mr ms and in on for to first".split()
)
"""Words that tell nothing of which item it is."""
_PHRASES = {
    "name": "name|contact person|policyholder name|policyholder|policy holder name|policy holder|proposer name|vehicle owner|owner name|tenant name|student name|person name|cn name|chinese name",
    "sex": "gender",
    "birthday": "birth date",
    "mobile": "mobile phone|mobile phone number|phone|phone number|contact number|contact phone|contact phone number|contact mobile phone",
    "home_phone": "home phone|home phone number|residence phone|residence phone number",
    "office_phone": "office phone|office phone number|company phone|company phone number",
    "other_phone": "alternate phone|alternate phone number|alternate mobile phone|alternate contact|alternate contact number",
    "email": "email|email address|e email|e email address",
    "mailing_address": "address|mailing address|postal address|correspondence address|contact address|billing address|delivery address|address line 1",
    "home_address": "home address|residence address|residence",
    "company_address": "office address|company address",
    "company": "dealer|dealer name|distributor|distributor name|store name|shop name|account name|company|company name|account name|workplace|work place|office name",
    "position": "position|job title|job position|job|title",
    "industry": "occupation|industry|business sector|business type|industry sector|sector|line office|industry type",
    "id_number": "identity number|identity card|identity card number|identity|national identity|national identity number",
    "wechat": "wechat|wechat identity|wechat number|weixin",
    "plate": "plate|plate number|registration number|vehicle plate|vehicle plate number|vehicle number|vehicle registration|vehicle registration number|registration plate",
    "vin": "vin|chassis|chassis number|vin number|frame number",
    "bought": "unit number|house number|room number|apartment number|product|product name|model|model name|vehicle model|vehicle|vehicle type|purchase product|product purchase|plan|plan name|policy type|policy name|course|course name|package|property|unit|vehicle purchase|product model|project",
    "delivered_on": "delivery|delivery date|purchase date|date purchase|date delivery|sale date|sales date|date sale|deal date|completion date",
    "signed_on": "contract sign|contract date|sign date|contract sign date|order date|date order|policy date|effective date|policy effective date|policy start date|contract start date|start date|commencement date|inception date|policy issue date|booking date",
    "paid_on": "payment date|date payment",
    "amount": "amount|price|total|total amount|total price|invoice amount|deal amount|deal value|premium|annual premium|yearly premium|sale price|sales price|selling price|sale amount|sales amount|contract amount|contract value|contract price|purchase amount|purchase price|order amount|order value|payment amount|premium amount|transaction amount",
    "payment": "payment|payment method|payment type|payment mode|payment terms|mode payment|method payment",
    "size": "area|size|floor area|area sqm|unit size|built up area|gross area|area m2|sqm",
    "owner": "sales|sales executive|sales consultant|sales representative|sales person|salesperson|salesman|consultant|agent|agent name|account manager|account owner|account executive|sales manager|sales agent|relationship manager|handled by|served by|assigned to|person charge|charge|pic|sales staff|broker|sales name|consultant name|salesperson name|responsible|responsible person|rm",
    "source": "source|lead source|channel|source lead|how know us|how hear about us|source channel|source type",
    "referrer": "referred|referred by|by referred|referred name",
    "notes": "remarks|other remarks|additional remarks|sales remarks",
    "grade": "grade|level|class|tier|rating|priority",
    "intent": "intent|intention|intent level|purchase intent|interest level|intention level",
    "stage": "stage|status|lead status|sales stage|lead stage",
    "marital_status": "marital status|marital|marriage status|marriage|married",
    "hobbies": "hobbies",
    "native_place": "hometown|home town|native place|place origin|birth place",
    "education": "education|highest degree|education level|degree|qualification|highest education",
    "insurance_expiry": "insurance expiry|insurance expiry date|insurance due|insurance due date|insurance renewal date|insurance renewal|vehicle insurance expiry",
    "inspection_due": "inspection due|inspection due date|inspection expiry|inspection expiry date|inspection date|next inspection|next inspection date",
    "policy_number": "policy number|policy",
    "policy_expiry": "policy expiry|policy expiry date|policy end date|maturity date|policy maturity date",
    "premium_due": "premium due|premium due date|next premium|next premium date|next premium due|next premium due date|next due date|renewal date|next payment date",
    "contract_number": "contract number",
    "contract_expiry": "contract expiry|contract expiry date|contract end|contract end date|lease end date|lease expiry",
    "acquainted_on": "contact date first|date contact|visit date first|registration date|date registration|register date|date added|created date|date created|create date|created|join date|date joined|member since|since|creation date|registered on",
    "next_contact_on": "next contact|next contact date|next follow up|next follow up date|next followup|next followup date|next call|next call date|next visit|next visit date|follow up due",
    "spouse_name": "spouse|spouse name",
    "spouse_phone": "spouse phone|spouse mobile phone|spouse contact|spouse phone number|spouse contact number",
    "spouse_birthday": "spouse birth date",
    "spouse_employer": "spouse company|spouse company name",
    "children": "children|children name|children names|children info",
    "wedding_day": "anniversary|wedding|wedding date|wedding anniversary|anniversary date|marriage date",
    "mileage": "mileage|odometer|km|mileage km|odometer reading",
    "ethnicity": "ethnicity|ethnic group",
    "religion": "religion|religious belief|religious beliefs|faith",
    "diet_taboos": "diet taboos|dietary restrictions|dietary restriction|dietary requirements|food restrictions|food allergies|food allergy|diet restrictions",
    "school": "graduated from|graduate school|graduation school|alma mater|school graduated|university",
    "salutation": "how to address|form address|salutation",
    "family_circumstances": "household income|family income|annual household income|family background|family condition|family situation|family status",
    "parents": "parents|parents health|parents age|parents info|parents condition",
    "spouse_education": "spouse education|spouse degree|spouse education level",
    "spouse_interests": "spouse hobbies",
    "closest_family": "closest family member|closest family|closest relative",
    "eating_places": "favourite restaurants|favourite eating places|favourite places eat|where eat|favourite place eat",
    "shopping_places": "favourite shops|where shops|favourite shops places",
    "cuisine": "favourite cuisine|cuisine|favourite food|favourite dishes|cuisine preference|food preference",
    "alcohol": "alcohol|alcohol preference|alcohol habits",
    "smoking": "smoking|smoking habits|smoking status|smoking yn",
    "health": "health|health condition|health status|medical history|medical condition|health issues",
    "transport": "favourite transport|travel mode|long distance transport|means transport",
    "organisations": "associations|clubs associations|associations clubs|club|association|social organisations|clubs|memberships|association membership",
    "sociability": "sociability|sociable",
    "present_home": "current home owned|residential community|current housing|housing|housing condition",
    "property_investments": "investment property|investment properties|property investment|property investments|other properties",
    "ideal_home": "dream home|ideal home|dream house|desired home|home requirements",
    "buying_reason": "why buy|buying why|why purchase|purchase why|purchase purpose|purpose purchase|buying motive|purchase motive|purchase motivation",
    "car_brand": "vehicle make|vehicle brand|make vehicle|current vehicle brand|vehicle owned",
    "dress": "dress|dress style|clothing style|dressing style",
    "information_sources": "information sources|media habits|media habit|media used|main information source|main information sources|news sources",
    "admired_person": "role model|admired person|most admired|most admired person|idol|who admired",
    "career_goals": "career goals|career plan|career plans|career aspirations",
    "personal_goals": "personal goals|life goals|life plan",
    "proudest_of": "proudest achievement|proudest|proudest of|greatest achievement|proudest moment",
    "own_mind": "opinionated|own mind",
    "motivation": "motivation|what motivates|dreams",
    "topics": "topics|topics interest|conversation topics|favourite topics",
    "personality": "personality|personality type|character|temperament",
    "closeness": "closeness|relationship closeness",
    "loyalty": "loyalty|loyalty level|satisfaction|satisfaction level",
    "lost_reason": "lost reason|lost why|why lost|why not buy|loss reason",
    "do_not_contact": "do not contact|do not call|dnc|do not disturb",
    "decided_by": "decision maker|decision made by|decided by|who decides",
    "bought_for": "bought for|purchase for|for whom",
    "story": "deal story|purchase story",
    "firm_needs": "company needs|business needs",
    "person_needs": "personal needs",
    "preferred_channel": "preferred contact|preferred channel|preferred contact method|preferred contact channel|contact preference|preferred contact mode",
    "best_time": "best time|best time call|best time contact|preferred time|preferred time call|best contact time|preferred contact time|best call time",
    "tags": "tags|tag|categories|category|groups|group|label|labels|group name",
    "emergency_contact": "emergency contact|emergency contact person|emergency contact name|emergency|next kin",
}  # fmt: skip
_bracketed = re.compile(r"\s*[(\[][^)\]]*[)\]]").sub
_pieces = re.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+").findall


def _told(words: list[str]) -> frozenset[str]:
    """The words written out, without those that tell nothing."""
    whole = [full for word in words for full in _SHORT.get(word, [word])]
    return frozenset(word for word in whole if word not in _IDLE)


@cache
def _items() -> dict[frozenset[str], str]:
    found: dict[frozenset[str], str] = {}
    for key, phrases in _PHRASES.items():
        for phrase in phrases.split("|"):
            found.setdefault(_told(phrase.split()), key)
    return found


def key_of(header: str) -> str:
    """The item of a title in English, empty for none and for anything in another language."""
    if not header.isascii():
        return ""
    for title in dict.fromkeys((header, _bracketed("", header))):
        words = [word.lower() for word in _pieces(title)]
        found = _items().get(_told(words), "") or _items().get(_told(_joined(words)), "")
        if found:
            return found
    return ""


def _joined(words: list[str]) -> list[str]:
    """Words that are one: „e mail“, „follow up“ stays."""
    return (
        " ".join(words)
        .replace("e mail", "email")
        .replace("wei xin", "weixin")
        .replace("we chat", "wechat")
        .split()
    )
