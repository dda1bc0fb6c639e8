"""Simplified Chinese, as Australian health services write it; “you” is the polite 您.

A date that is printed stands at the end or between signs, never joined to a character, so that it can be found.
"""
# ruff: noqa: RUF001 - full-width signs are the right ones here

from __future__ import annotations

from typing import Final

from leaflet.text.words.wording import Words

CHINESE: Final = Words(
    direction="ltr",
    script="Hans",
    date_form="{year}年{month}{day}日",
    month_form="{year}年{month}",
    months=tuple(f"{number}月" for number in range(1, 13)),
    page_of="第 {} 页，共 {} 页",
    page="第 {} 页",
    contents="本资料单的内容",
    version="版本 {}",
    review_by="复审期限：{}",
    draft="草稿：还没有译员核对过这份译文。请勿发给患者。",
    reviewed="已审阅，尚未发布。请勿发给患者。",
    withdrawn="已撤回：请勿使用。",
    superseded="已由 {} 取代：请勿使用。",
    out_of_date="已过期，复审期限：{}。",
    audience="适用对象",
    purpose="有何帮助",
    key_points="要点",
    warning="警告",
    note="小提示",
    known="我们知道什么",
    not_known="我们还不知道什么",
    benefits="可能的好处",
    risks="可能的风险",
    checked="核对日期：{}。",
    cited_in_full="方括号中的数字表示资料来源。来源列在完整的资料单中。",
    questions="可以问的问题",
    contacts="可以联系谁",
    full_leaflet="阅读完整的资料单",
    full_leaflet_qr="请用手机扫描此码，或访问",
    full_leaflet_ask="请向我们索取完整的资料单：{}。",
    emergency="紧急情况",
    patient_label="患者标签",
    about="关于这张卡",
    clinic="提供者",
    identifier="资料单编号",
    status="状态",
    status_names=("草稿", "已审阅", "已发布", "已撤回", "已被取代"),
    authors="撰写",
    reviewers="审阅",
    no_reviewers="还没有人",
    dates="日期",
    updated="文字最近修改日期",
    published="发布日期",
    reviewed_on="最近审阅日期",
    funding="经费来源",
    interests="利益关系",
    update_policy="我们如何更新",
    feedback="请告诉我们您的意见",
    other_formats="其他形式",
    disclaimer="请注意",
)
