"""Typing errors in titles: 「手机好码」, 「名姓」."""

from __future__ import annotations

from collections.abc import Iterator

_CONFUSED = (
    "曰日目 糸系 扯址地 各名 斯期 号好 姓性 正证 申电 话活括 牌脾 注住往 间问 型形 脸险 业叶 职只 籍藉 "
    "油邮 厢箱 介价 绍招 原源园 帐账 交缴 码马 历厉 级极及 份分 定订 坐座 贷货 客各 工公 向像 事亊 付附"
).split()  # fmt: skip
_ALIKE: dict[str, str] = {}
for _group in _CONFUSED:
    for _sign in _group:
        _ALIKE[_sign] = _ALIKE.get(_sign, "") + _group.replace(_sign, "")
_SHORTEST = 3


def without_typo(title: str) -> Iterator[str]:
    """What a title may have been before a typing error: one sign for another like it, two swapped."""
    if len(title) < _SHORTEST or title.isascii():
        return
    for place, sign in enumerate(title):
        for other in _ALIKE.get(sign, ""):
            yield f"{title[:place]}{other}{title[place + 1 :]}"
        if place and sign == title[place - 1]:
            yield f"{title[:place]}{title[place + 1 :]}"
        elif place:
            yield f"{title[: place - 1]}{sign}{title[place - 1]}{title[place + 1 :]}"
