"""Which item a title says, by itself: by the lists of titles, their parts, and the words they are made of."""

from __future__ import annotations

import re
from functools import lru_cache

from app.excel import contact_titles, families, reach_titles
from app.excel.columns import titles_of_answers, whose
from app.excel.columns.whose import NOTHING, Known
from app.excel.rows import OWNER, REJECT_TITLES, SKIP, UNSURE
from app.excel.titles import customers_own, plain_title, short_title
from app.excel.words import said, typos, whole
from app.fields.catalog import Catalog
from app.fields.kinds import BirthdayKind, Date, Phones
from app.fields.kinds import Choice as Choices
from app.fields.traditional import simplified

BY_LABEL, BY_ALIAS, BY_WORDS, _BY_PART = 0.98, 0.95, 0.85, 0.7
_BEHIND = 0.05
_stands_behind = re.compile(
    "认购|认筹|下[单定订]|[订定](?:车|房|购|单)|草签|.*简称$|(?:品牌)?车系$|(?:会员|[办购开])?卡[种类]|现?居住(?:性质|类型)"
).match
"""The order stands behind the contract, short names behind whole ones, the series of a car behind its
model, the kind of a card behind what was bought with it, how somebody lives behind where."""
_compulsory = re.compile("交强|强险|强制").search
_COMPULSORY = 0.8
"""How sure a column is that tells of the compulsory insurance of a car: it stands behind the other one."""
_REALLY = "实际"
"""「实际签约时间」 is the one that counts beside the day when it should have been."""
_summed = re.compile("累计|历史").search
"""What somebody has spent in all is no price."""
_turnover = re.compile(
    "(?:年|月|日|天|季|周)[度均]?.{0,2}(?:销|营业|经营|消费|采购|进货|拿货|出货|产值|流水|利润)"
    "|(?:annual|yearly|monthly)[ _-]*(?:sales|purchase)|turnover|revenue",
    re.IGNORECASE,
).search
"""Nor is what their firm sells or buys in a year."""
_asked_price = re.compile(
    "要价|叫价|[报開开]价|底价|挂牌价|标价|心理价|期望价|出价|评估价|收购价|收车价|目标价"
).search
"""Nor is what somebody asks or offers."""
_NAMED_BESIDE = 0.84
"""「联系人1」 is not the first to look for the customer's name in."""
somebody_else = re.compile(
    "谁|经手|客户经理|区域经理|租客|关系人|配偶|爱人|老公|老婆|妻|丈夫|太太|先生|夫人|对象|另一半|孩子|子女|小孩|儿子|女儿|宝宝|父|母|老人|家属|家人|紧急"
    "|介绍|推荐|担保|业务员|销售|顾问|经办|司机|秘书|助理|法人|被保|受益|同事|朋友|岳|公公|婆婆|成员|第二联系|备用联系人|送修|财务|会计|出纳|老客户|老车主|老业主|共有|共同|对方|对手|卖方|收货|收件|收花|开发商|副业主|同住|代办|委托|受托|监护|联名|第二|逝|亡|已故|宠物|爱宠|爱犬|狗狗|猫咪|新郎|宝爸|准爸"
    f"|{whose.HANDLERS}"
).search
not_yet = re.compile(
    "意向|希望|心仪|拟|计划|预算|想|关注|对比|预计|期望|打算|目标|心理|需求|竞[品争对]|同级|试驾|喜欢|准驾|满意|酒店|原车|旧车|置换|评估|上年|去年|上期|往年|^[原旧]$"
).search
_OF_ANYBODY = frozenset("name mobile position company mailing_address hobbies birthday email".split())
"""What may be told of whoever stands before: of the customer where nobody else is."""
_not_meant = re.compile(
    "是否|能不能|能否|可否|可以|愿意|愿不愿|不要|勿|拒|接听|接受|方便|打|常去|爱去|喜欢|[爱常]逛"
).search
"""「能不能打电话」 asks for no number, 「常去百货公司」 for no employer."""
not_employer = re.compile(
    "^(?:购买|认购|成交|签约)$|险|投保|承保|^分$|贷款|物业|装修|担保|金融|租赁|物流|快递|开发|评估|渠道|分销|中介|经纪|报备|生产|分娩|产检|就诊|建档"
).search
_of_birthdays = re.compile("属相|生肖|年龄|周岁|虚岁|星座|(?:农|阴|公|阳|新|旧)历?").fullmatch
"""What a title of birthdays says beside them: 「生日/属相」."""
_either = re.compile("[/／、|或]|(?<=.)[(（](?=.+[)）])").split
_and = re.compile("[及和与&+、]").split
_several = re.compile("[/／、,，|或+&]").search
_day_word = re.compile("(?<=..)(?:日期|时间|日子?|那天)$").sub
_LONG_STEM = 4
"""Signs before the word for day that say by themselves of which day: 「保险到期」."""
_no_more = re.compile("^(?:原来?|[旧前]|上一?任|前任|以前|之前|离职|老(?=业务|销售|顾问))的?(?=..)").sub
_kind_before = re.compile("[a-zF][A-Z][A-Za-z]").match
"""A letter before an English title says of which kind a column is: `FPhone`, `cMemo`, `dBirthDate`."""
_beside_chinese = re.compile(
    r"(?<=[\u3400-\u9fff]{2})(?:\s+[A-Za-z][A-Za-z .]*|(?!QQ|ID|VIN|VIP|SN|NO|IP|KM)[A-Z]{2,4})$"
).sub
"""「销售顾问 SC」 says it once more, in letters that no list of words holds."""
_brackets = re.compile(r"[()（）\[\]【】]").sub
_numbered = re.compile("[0-9一二三四五①-⑨]+$").sub


@lru_cache(maxsize=8192)
def _spellings(name: str) -> tuple[str, str]:
    """A title of the lists without its brackets, and whole: the same few thousand for every sheet."""
    return short_title(name), plain_title(name)


@lru_cache(maxsize=4)
def titles_of(catalog: Catalog) -> Titles:
    """Those of a catalog, put together once for all the sheets that are read with it."""
    return Titles(catalog)


class Titles:
    """The titles that columns bear, each with its item and how sure it is."""

    def __init__(self, catalog: Catalog) -> None:
        self._exact: dict[str, Known] = {}
        self._catalog = catalog
        told = [field for field in catalog.everything if not field.is_derived]
        for sure, by, names in (
            (BY_ALIAS, "alias", [(n, f.key) for f in told for n in whole.of_item(f.key)]),
            (BY_ALIAS, "alias", [(name, f.key) for f in told for name in f.aliases]),
            (BY_LABEL, "label", [(name, f.key) for f in told for name in (f.en, f.zh)]),
        ):
            self._exact |= {_spellings(name)[0]: (key, sure, by) for name, key in names}
            self._exact |= {_spellings(name)[1]: (key, sure, by) for name, key in names}
        self._parts = sorted(
            (
                (title, key)
                for title, (key, _, _) in self._exact.items()
                if len(title) >= 2 and not title.isascii()
            ),
            key=lambda row: -len(row[0]),
        )
        self._days = {
            _day_word("", title): (key, BY_ALIAS, "alias")
            for title, (key, _, _) in self._exact.items()
            if isinstance(catalog.by_key[key].kind, Date | BirthdayKind)
        }
        self._parts += [
            (f"{stem}{word}", key)
            for stem, (key, _, _) in self._days.items()
            for word in ("日期", "时间", "日")
            if len(stem) >= _LONG_STEM and f"{stem}{word}" not in self._exact
        ]
        self._parts.sort(key=lambda row: -len(row[0]))
        self._exact |= {plain_title(name): (SKIP, BY_LABEL, "label") for name in REJECT_TITLES}
        self._exact = {name: (key, BY_WORDS, "alias") for name, key in whole.alone()} | self._exact

    def find(self, header: str) -> Known:
        """The item of a title; one that is mistyped is that which it nearly is.

        What was before is none but a telephone: 「原业务员」, 「旧地址」.
        """
        found = self._understood(header)
        title = short_title(header)
        if found[0] == "insurance_expiry" and _compulsory(title):
            return found[0], min(found[1], _COMPULSORY), found[2]
        bare = _no_more("", title)
        if bare == title or not found[0] or found[1] >= BY_ALIAS or self._is_phone(found[0]):
            return found
        return NOTHING if self._understood(bare)[0] == found[0] else found

    def _understood(self, header: str) -> Known:
        """The same, whatever it says of the time."""
        if plain_title(header) in whole.nothing():
            return "", 0.0, ""
        found = self._told(header)
        if not found[0] and (bare := _beside_chinese("", header)) != header:
            return self._told(bare)
        return self._told(header[1:]) if not found[0] and _kind_before(header) else found

    def _told(self, header: str) -> Known:
        """The same of a title as it stands: by the lists, then by its words."""
        found = self._find(header)
        if key := self._in_brackets(header, found):
            return key, BY_WORDS, "alias"
        if found[1] < BY_ALIAS and (key := reach_titles.target_of(header)):
            return key, BY_WORDS, "alias"
        if (found[0] in ("", "company") or found[1] < UNSURE) and (either := self._of_synonyms(header)):
            return either
        if found[1] >= UNSURE:
            return found
        if (key := self._of_words(header)) in self._catalog.by_key:
            return self._if_one_thing(header, key)
        if key := titles_of_answers.key_of(header, self._catalog):
            return key, BY_WORDS, "alias"
        right = (title for title in typos.without_typo(short_title(header)) if title in self._exact)
        if len(keys := {self._exact[title][0] for title in right}) == 1:
            return keys.pop(), BY_WORDS, "alias"
        return max(found, self._by_part(short_title(header)), key=lambda known: known[1])

    def _if_one_thing(self, header: str, key: str) -> Known:
        """The item of the words of a title; one that begins with another item is asked: 「单位及职务」."""
        is_no_price = _summed(header) or _turnover(simplified(header)) or _asked_price(header)
        if key == "amount" and is_no_price:
            return "", 0.0, ""
        first, *more = [self._find(word) for word in _and(header)]
        is_two = bool(more) and all(sure >= UNSURE for _, sure, _ in (first, *more)) and first[0] != key
        return (first[0], _BY_PART, "alias") if is_two else (key, BY_WORDS, "alias")

    def _in_brackets(self, header: str, found: Known) -> str:
        """The item of a title with what its brackets say: 「电话(宅)」, 「地址（单位）」, 「日期(签约)」."""
        bare = _brackets("", header)
        may_say_more = found[0] in ("", "mailing_address") or self._is_phone(found[0])
        if bare == header or _several(header) or not may_say_more:
            return ""
        key = self._by_origin(said.in_chinese(plain_title(bare))) or said.in_english(header)
        return key if key in self._catalog.by_key and key != found[0] else ""

    def _is_phone(self, key: str) -> bool:
        return key in self._catalog.by_key and isinstance(self._catalog[key].kind, Phones)

    def _of_words(self, header: str) -> str:
        """The item of a title that no list holds, by the words or letters of which it is put together."""
        title = short_title(header)
        return self._by_origin(said.in_chinese(title)) or said.in_english(header) or said.in_pinyin(header)

    def _by_origin(self, key: str) -> str:
        """The item as this shop has it, where it came with its trade."""
        own = self._catalog.by_origin
        return own[key].key if key in own else key

    def _of_synonyms(self, header: str) -> Known | None:
        """「手机/电话」 says one thing twice; of two things the first, if its answers are few.

        What is told of somebody in the family goes with who it is: 「配偶姓名/电话/单位」.
        """
        words = [word.strip("()（） ") for word in _either(header)]
        if len(words) > 1 and all(map(_of_birthdays, map(short_title, words[1:]))):
            found = self._find(words[0])
            return found if found[0] == "birthday" else None
        told = [self._find(word) for word in words if word]
        if told and families.part_of(short_title(words[0])) and all(map(families.attribute_of, words[1:])):
            return told[0][0], BY_WORDS, "alias"
        keys = {key for key, sure, _ in told if sure >= UNSURE}
        if len(told) > 1 and told[0][0] == OWNER and told[0][1] >= UNSURE:
            return OWNER, BY_WORDS, "alias"
        if len(told) < 2 or any(sure < UNSURE for _, sure, _ in told):
            return None
        if len(keys) == 1:
            return told[0][0], BY_WORDS, "alias"
        if keys == {"name", "company"} or (told[0][0] == "name" and keys == {"name", "salutation"}):
            return "name", BY_WORDS, "alias"
        key = told[0][0]
        is_choice = key in self._catalog.by_key and isinstance(self._catalog[key].kind, Choices)
        return (key, BY_WORDS, "alias") if is_choice else None

    def _find(self, header: str) -> Known:
        if plain_title(header) not in self._exact and (told := contact_titles.find(header))[0]:
            return told
        short = short_title(header)
        for title in dict.fromkeys((plain_title(header), short, short.removeprefix(_REALLY))):
            if title in self._exact:
                key, sure, by = self._exact[title]
                return key, sure - _BEHIND if _stands_behind(title) else sure, by
            if title.endswith("名") and self._exact.get(title[:-1], ("",))[0] == "name":
                return "name", BY_ALIAS, "alias"
            bare = customers_own(_numbered("", title))
            if bare in self._exact:
                key, sure, _ = self._exact[bare]
                is_counted = key == "name" and bare != customers_own(title)
                return key, _NAMED_BESIDE if is_counted else round(sure - 0.05, 2), "alias"
            if _day_word("", title) in self._days:
                return self._days[_day_word("", title)]
        return self._of_family(short) or NOTHING

    def _of_family(self, title: str) -> Known | None:
        """「孩子生日」 is told of the children, 「爱人单位」 has an item of its own."""
        if families.is_everybody(title) and "children" in self._catalog.by_key:
            return "children", BY_WORDS, "alias"
        part = families.part_of(title, alone=True)
        if part is None:
            return None
        key = part.target if part.target != "spouse" else f"spouse_{part.attribute}"
        return (key, BY_ALIAS, "alias") if key in self._catalog.by_key else None

    def _by_part(self, title: str) -> Known:
        """「新娘电话」 ends in a title that is known: a guess, to be asked.

        「孩子生日」 does too but is somebody else's, and 「保险公司」 is where nobody works.
        """
        known, key = next((part for part in self._parts if title.endswith(part[0])), ("", ""))
        before = title.removesuffix(known)
        if key not in _OF_ANYBODY or (somebody_else(before) or _not_meant(before)):
            return "", 0.0, ""
        is_theirs = key == "company" and (not_employer(before) or not_yet(before))
        return NOTHING if is_theirs else (key, _BY_PART, "alias")
