"""What a write is called where it can be taken back, and in the history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.words import language, tr

if TYPE_CHECKING:
    from app.storage.rows import WriteName


def write_name(name: WriteName) -> str:
    """How a person calls a write: 修改客户 陈国栋; with several, 修改客户 12 位."""
    what = _names().get(name.code, tr("修改"))
    subject = name.concerned(language())
    if name.count > 1 and not subject:
        return _counted(name.code).format(what=what, count=f"{name.count:,}")
    return f"{what} {subject}".rstrip()


def _counted(code: str) -> str:
    """People are counted otherwise than steps and what was said."""
    if code.startswith("step-"):
        return tr("{what} {count} 个")
    return tr("{what} {count} 条") if code == "contacts" else tr("{what} {count} 位")


def _names() -> dict[str, str]:
    return {
        **_care_names(),
        **_record_names(),
        **_tie_names(),
        **_print_names(),
        "customer-new": tr("新建客户"),
        "customer-edit": tr("修改客户"),
        "customer-delete": tr("删除客户"),
        "customers-edit": tr("批量修改客户"),
        "customers-owner": tr("移交客户"),
        "bulk-edit": tr("批量修改"),
        "contact-pin": tr("置顶沟通记录"),
        "restore-value": tr("恢复原来的内容"),
        "attachments": tr("添加附件"),
        "attachment-name": tr("附件改名"),
        "attachment-belongs": tr("附件换归属"),
        "attachment-delete": tr("删除附件"),
        "photo": tr("换头像"),
        "photo-delete": tr("去掉头像"),
        "shop-item": tr("添加档案项目"),
        "shop-item-shown": tr("显示档案项目"),
        "shop-item-hidden": tr("隐藏档案项目"),
        "item-edit": tr("修改档案项目"),
        "item-delete": tr("删除档案项目"),
        "items-order": tr("排列档案项目"),
        "section": tr("修改档案的部分"),
        "section-shown": tr("显示档案的部分"),
        "section-hidden": tr("隐藏档案的部分"),
        "section-delete": tr("删除档案的部分"),
        "script": tr("修改话术"),
        "script-out": tr("不用这句话术"),
        "script-restore": tr("还原话术"),
        "pack": tr("导入行业包"),
        "pack-drop": tr("删除行业包"),
        "new-file": tr("新建文件"),
        "sample": tr("写入示例客户"),
        "customers-merge": tr("合并客户"),
        "customers-unmerge": tr("拆开合并的客户"),
        "apart-different": tr("分开客户"),
        "apart-household": tr("记为一家人"),
        "import": tr("导入名单"),
        "import-undo": tr("撤销导入"),
        "introduction": tr("记下介绍认识"),
        "industry-pair": tr("修改行业搭配"),
        "settings": tr("修改设置"),
        "staff-edit": tr("修改人员"),
        "day-answer": tr("核阅日报"),
        "restore": tr("恢复客户"),
        "tags": tr("修改标签"),
        "tags-edit": tr("修改标签"),
    }


def _record_names() -> dict[str, str]:
    return {
        "phones-edit": tr("修改电话"),
        "addresses-edit": tr("修改地址"),
        "family-edit": tr("修改家人"),
        "assets-edit": tr("修改资产"),
        "purchases-edit": tr("修改成交"),
        "account_contacts-edit": tr("修改联系人"),
        "account_outside-edit": tr("修改外部关系"),
        "account_needs-edit": tr("修改需求"),
        "account_activities-edit": tr("修改重点工作"),
        "account_activities-done": tr("做完重点工作"),
        "account_activities-open": tr("重点工作改回没做"),
    }


def _print_names() -> dict[str, str]:
    return {
        "sheet-style": tr("修改打印设置"),
        "sheet-template": tr("修改打印模板"),
        "sheet-template-delete": tr("删除打印模板"),
        "label-format": tr("保存标签纸"),
        "label-format-delete": tr("删除标签纸"),
    }


def _tie_names() -> dict[str, str]:
    return {
        "referral": tr("记下介绍人"),
        "referral-asked": tr("记下请求介绍"),
        "referral-received": tr("记下转介绍"),
        "referral-thanked": tr("记下感谢介绍"),
        "relation": tr("修改关系"),
        "family-link": tr("关联家人和客户"),
        "family-customer": tr("家人建成客户"),
        "customers-handed": tr("移交并介绍"),
        "segment-new": tr("保存分组"),
        "segment": tr("修改分组"),
        "segment-delete": tr("删除分组"),
        "segment-add": tr("加入名单"),
        "segment-less": tr("移出名单"),
    }


def _care_names() -> dict[str, str]:
    return {
        "contact": tr("记一笔"),
        "contacts": tr("导入沟通记录"),
        "contact-edit": tr("修改沟通记录"),
        "contact-delete": tr("删除沟通记录"),
        "promise": tr("处理承诺"),
        "care-start": tr("启用关怀计划"),
        "step-new": tr("添加关怀步骤"),
        "step-edit": tr("修改关怀步骤"),
        "step-on": tr("启用关怀步骤"),
        "step-off": tr("停用关怀步骤"),
        "step-delete": tr("删除关怀步骤"),
        "step-restore": tr("恢复行业默认步骤"),
        "plan-new": tr("添加关怀计划"),
        "plan-edit": tr("修改关怀计划"),
        "plan-on": tr("打开关怀计划"),
        "plan-off": tr("停用关怀计划"),
        "plan-delete": tr("删除关怀计划"),
        "plan-order": tr("调整关怀计划顺序"),
        "care-intervals": tr("修改联系间隔"),
        "trade": tr("更换行业"),
        "contact-log": tr("记一笔"),
        "learnt": tr("记下", "what was learnt"),
        "due-done": tr("完成联系"),
        "due-postponed": tr("推迟联系"),
        "due-forward": tr("提前联系"),
        "due-skipped": tr("跳过联系"),
        "due-handed": tr("转交联系"),
        "due-open": tr("恢复待联系"),
        "event-new": tr("发起活动"),
        "event-edit": tr("修改活动"),
        "event-guests": tr("把客户列入活动"),
        "event-guests-less": tr("把客户移出活动"),
        "event-answer": tr("记下答复"),
        "event-came": tr("记下到场"),
        "event-close": tr("结束活动"),
        "event-reopen": tr("继续活动"),
        "event-delete": tr("删除活动"),
        "days-off": tr("修改放假安排"),
    }
