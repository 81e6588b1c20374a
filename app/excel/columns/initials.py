"""Titles in pinyin, as old programs name the columns of their tables: `XM`, `LXDH`, `f_sfzh`, `xingbie`."""

from __future__ import annotations

import re

_WORDS = {
    "name": "xm khxm khmc khname xingming kehu kehuming kehuxingming cz czxm yz yzxm hyxm hzxm xsxm",
    "sex": "xb xingbie",
    "birthday": "csrq csny csnyr shengri chusheng chushengriqi khsr",
    "mobile": "sj sjh sjhm dh dhhm lxdh lxfs yddh shouji shoujihao dianhua lianxidianhua lxsj khdh",
    "office_phone": "bgdh dwdh gsdh",
    "home_phone": "zzdh jtdh zhaidian",
    "id_number": "sfz sfzh sfzhm sfzhao zjh zjhm shenfenzheng shenfenzhenghao",
    "mailing_address": "dz lxdz txdz khdz dizhi lianxidizhi",
    "home_address": "jtdz jtzz jzdz zhuzhi jiatingdizhi",
    "company": "dw dwmc gzdw gsmc danwei gongsi gongzuodanwei",
    "position": "zw zhiwu zhiwei",
    "industry": "hangye zhiye sshy",
    "native_place": "jiguan",
    "ethnicity": "minzu",
    "education": "whcd xueli",
    "marital_status": "hyzk hunfou hunyin",
    "plate": "cph cphm cpai chepai chepaihao",
    "vin": "cjh cjhm chejiahao",
    "bought": "cpmc spmc cxmc chexing chanpin gmcp gmcx",
    "amount": "je cjje cjj zje zj jine",
    "payment": "fkfs zffs",
    "delivered_on": "gcrq jcrq tcrq gmrq jfrq goucheriqi jiaocheriqi",
    "signed_on": "qyrq qdrq",
    "email": "yx dzyx youxiang dzyj",
    "wechat": "wx wxh weixin weixinhao",
    "notes": "bz beizhu bzxx",
    "owner": "ywy xsgw xsy khjl zygw gw yewuyuan guwen",
    "referrer": "jsr tjr jieshaoren",
    "source": "khly laiyuan xxly",
    "hobbies": "aihao xqah xingqu",
    "grade": "khdj khjb dengji khfl",
    "intent": "yxjb yxdj yixiang",
    "insurance_expiry": "bxdq bxdqr bxdqrq",
    "inspection_due": "njdq njrq njdqr",
    "acquainted_on": "jdrq djrq",
}  # fmt: skip
_ITEMS = {word: key for key, words in _WORDS.items() for word in words.split()}
_PREFIX = 2
"""Letters before an underline that name the table: `f_xm`, `kh_xm`."""
_between = re.compile(r"[_\W]+").split


def key_of(header: str) -> str:
    """The item that a title in pinyin names, in full or by its first letters; empty for none."""
    if not header.isascii():
        return ""
    parts = [part for part in _between(header.lower()) if part]
    if len(parts) > 1 and len(parts[0]) <= _PREFIX:
        parts = parts[1:]
    return _ITEMS.get("".join(parts), "")
