<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name></name>
    <message>
        <source> 个月</source>
        <translation> months</translation>
    </message>
    <message>
        <source> 天</source>
        <translation> days</translation>
    </message>
    <message>
        <source> 毫米</source>
        <translation> mm</translation>
    </message>
    <message numerus="yes">
        <source>%n 个月</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 个档案项目</source>
        <translation>
            <numerusform>%n item of the file</numerusform>
            <numerusform>%n items of the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 个正在进行</source>
        <translation>
            <numerusform>%n going on</numerusform>
            <numerusform>%n going on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 个步骤</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 个步骤开着</source>
        <translation>
            <numerusform>%n step switched on</numerusform>
            <numerusform>%n steps switched on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 个联系步骤</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 个附件</source>
        <translation>
            <numerusform>%n attachment</numerusform>
            <numerusform>%n attachments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 份名单，导入哪些表？</source>
        <translation>
            <numerusform>%n list: which sheets are to be imported?</numerusform>
            <numerusform>%n lists: which sheets are to be imported?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 份备份，最旧的会自动换掉</source>
        <translation>
            <numerusform>%n backup; the oldest make way for new ones</numerusform>
            <numerusform>%n backups; the oldest make way for new ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 份问卷</source>
        <translation>
            <numerusform>%n survey</numerusform>
            <numerusform>%n surveys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 位</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 位不再按间隔提醒联系</source>
        <translation>
            <numerusform>%n customer is no longer contacted by intervals</numerusform>
            <numerusform>%n customers are no longer contacted by intervals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 位不要联系，没有排上：{names}</source>
        <translation>
            <numerusform>%n wants no contact and is left out: {names}</numerusform>
            <numerusform>%n want no contact and are left out: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 位后来已并入别的档案，合并过去的内容留着不动：</source>
        <translation>
            <numerusform>%n was merged into another file since, and what went there stays: </numerusform>
            <numerusform>%n were merged into other files since, and what went there stays: </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 位客户</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 位客户会列入待联系。</source>
        <translation>
            <numerusform>%n customer will be due to be contacted.</numerusform>
            <numerusform>%n customers will be due to be contacted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 位客户会列入待联系，{known} 位已在这个活动里。</source>
        <translation>
            <numerusform>%n customer will be due to be contacted; {known} already belong to this event.</numerusform>
            <numerusform>%n customers will be due to be contacted; {known} already belong to this event.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 位客户在导入以后又有改动：</source>
        <translation>
            <numerusform>%n customer was changed after the import:</numerusform>
            <numerusform>%n customers were changed after the import:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 位客户恢复成导入前的样子</source>
        <translation>
            <numerusform>%n customer is as before the import</numerusform>
            <numerusform>%n customers are as before the import</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 位客户的介绍人还只是一句话。回车选定；只有一位可能时直接连上，可以撤销。</source>
        <translation>
            <numerusform>The referrer of %n customer is only words. Enter chooses; where one alone is possible they are tied at once. It can be undone.</numerusform>
            <numerusform>The referrers of %n customers are only words. Enter chooses; where one alone is possible they are tied at once. It can be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 位家人也是客户…</source>
        <translation>
            <numerusform>%n family member is a customer, too…</numerusform>
            <numerusform>%n family members are customers, too…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 位已故，没有排上：{names}</source>
        <translation>
            <numerusform>%n is deceased and left out: {names}</numerusform>
            <numerusform>%n are deceased and left out: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 位待联系</source>
        <translation>
            <numerusform>%n to contact</numerusform>
            <numerusform>%n to contact</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 位有改动的客户留着没动</source>
        <translation>
            <numerusform>%n changed customer was left alone</numerusform>
            <numerusform>%n changed customers were left alone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 位没有地址，没有排上：{names}</source>
        <translation>
            <numerusform>%n has no address and is left out: {names}</numerusform>
            <numerusform>%n have no address and are left out: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 位由这次导入新建的客户会删除，连同导入的沟通和成交。</source>
        <translation>
            <numerusform>%n customer whom this import added will be deleted, with the contacts and purchases that came with it.</numerusform>
            <numerusform>%n customers whom this import added will be deleted, with the contacts and purchases that came with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 位由这次导入更新的客户会恢复成导入前的样子。</source>
        <translation>
            <numerusform>%n customer whom this import updated will be as before it.</numerusform>
            <numerusform>%n customers whom this import updated will be as before it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 位的下次联系改了日子，最早 {day}</source>
        <translation>
            <numerusform>The next contact of %n customer moves, the first to {day}</numerusform>
            <numerusform>The next contacts of %n customers move, the first to {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 位约好的客户快到时间了</source>
        <translation>
            <numerusform>%n agreed contact is coming up</numerusform>
            <numerusform>%n agreed contacts are coming up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 句话术</source>
        <translation>
            <numerusform>%n script</numerusform>
            <numerusform>%n scripts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 天</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 对</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 岁</source>
        <translation>
            <numerusform>%n</numerusform>
            <numerusform>%n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 张</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 张放不下，字已经最小：{names}。请把地址或文字写短。</source>
        <translation>
            <numerusform>%n does not fit, in the smallest type: {names}. Shorten the address or the text.</numerusform>
            <numerusform>%n do not fit, in the smallest type: {names}. Shorten the addresses or the text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 张表</source>
        <translation>
            <numerusform>%n table</numerusform>
            <numerusform>%n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 条</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 条沟通记录</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 次</source>
        <translation>
            <numerusform>%n print</numerusform>
            <numerusform>%n prints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 种来源</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 笔成交</source>
        <translation>
            <numerusform>%n purchase</numerusform>
            <numerusform>%n purchases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 组可能重复</source>
        <translation>
            <numerusform>%n group that may be one</numerusform>
            <numerusform>%n groups that may be one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 行</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 行已另存到“{file}”，改好以后可以再导入。</source>
        <translation>
            <numerusform>%n row saved to &quot;{file}&quot;. Correct it and import it again.</numerusform>
            <numerusform>%n rows saved to &quot;{file}&quot;. Correct them and import them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 行有问题；读不懂的原文在各人的“导入备注”里，没有丢。</source>
        <translation>
            <numerusform>%n row has something wrong with it; what was not understood is kept word for word in the import notes.</numerusform>
            <numerusform>%n rows have something wrong with them; what was not understood is kept word for word in the import notes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 项</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 项，点一下去填</source>
        <translation>
            <numerusform>%n item, click to fill in</numerusform>
            <numerusform>%n items, click to fill in</numerusform>
        </translation>
    </message>
    <message>
        <source>+ 介绍给另一位</source>
        <translation>+ Introduce to somebody else</translation>
    </message>
    <message>
        <source>+ 添加一家人</source>
        <translation>+ Add to the household</translation>
    </message>
    <message>
        <source>+ 添加关系</source>
        <translation>+ Add a relation</translation>
    </message>
    <message>
        <source>--json 打印一行，行数：total 全部，new 新客户，update 更新，same 无变化，duplicate 可能重复，
problem 有问题，skip 不导入，flagged 有看不懂的内容，emptied 空着不清除的格，
written 已写入，tagged 贴了标签的客户（--dry-run 为 0），problems {问题: 行数}，left_out {blank 空行, totals 合计, headers 重复的标题}</source>
        <translation>--json prints one line, numbers of rows: total all, new, update, same unchanged, duplicate possibly,
problem with problems, skip left out, flagged not read in part, emptied cells left blank that erase nothing,
written, tagged customers who got the tag (0 with --dry-run), problems {problem: rows}, left_out {blank, totals, headers repeated}</translation>
    </message>
    <message>
        <source>--json 每位客户一行：number, name, sex, phones [{kind, number, ext}],
birthday {calendar, year, month, day, leap}, family [{relation, name, birthday}],
purchases [{product, delivered}], assets [{kind, identifier, vin, expires_on, …}],
owner, grade, stage, tags, notes, import_notes [{column, text, problem}],
contacts [{on, channel, result, staff, text}], items {每个档案项目}；不知道的是 null</source>
        <translation>--json prints a line for each customer: number, name, sex, phones [{kind, number, ext}],
birthday {calendar, year, month, day, leap}, family [{relation, name, birthday}],
purchases [{product, delivered}], assets [{kind, identifier, vin, expires_on, ...}],
owner, grade, stage, tags, notes, import_notes [{column, text, problem}],
contacts [{on, channel, result, staff, text}], items {every item}; what is not known is null</translation>
    </message>
    <message>
        <source>--json：[{number, name, date, overdue_days, reasons [{step, text}], channel, state}]</source>
        <translation>--json: [{number, name, date, overdue_days, reasons [{step, text}], channel, state}]</translation>
    </message>
    <message>
        <source>1 月</source>
        <translation>Jan</translation>
    </message>
    <message>
        <source>10 月</source>
        <translation>Oct</translation>
    </message>
    <message>
        <source>11 月</source>
        <translation>Nov</translation>
    </message>
    <message>
        <source>12 月</source>
        <translation>Dec</translation>
    </message>
    <message>
        <source>12-5、下周三、+3，约了钟点写在后面</source>
        <translation>12-5, next Wed, +3; an hour goes behind it</translation>
    </message>
    <message>
        <source>16 开</source>
        <translation>16K</translation>
    </message>
    <message>
        <source>2 月</source>
        <translation>Feb</translation>
    </message>
    <message>
        <source>2027-01-30、11.22、农历八月十五、腊月廿三、中秋、下周三</source>
        <translation>2027-01-30, 11.22, lunar 8-15, Mid-Autumn, next Wednesday</translation>
    </message>
    <message>
        <source>3 月</source>
        <translation>Mar</translation>
    </message>
    <message>
        <source>4 月</source>
        <translation>Apr</translation>
    </message>
    <message>
        <source>42 项档案表</source>
        <translation>42-item form</translation>
    </message>
    <message>
        <source>42 项档案表…</source>
        <translation>42-item form…</translation>
    </message>
    <message>
        <source>5 月</source>
        <translation>May</translation>
    </message>
    <message>
        <source>6 月</source>
        <translation>Jun</translation>
    </message>
    <message>
        <source>7 月</source>
        <translation>Jul</translation>
    </message>
    <message>
        <source>8 月</source>
        <translation>Aug</translation>
    </message>
    <message>
        <source>9 月</source>
        <translation>Sep</translation>
    </message>
    <message>
        <source>A4 上两张</source>
        <translation>Two on an A4 sheet</translation>
    </message>
    <message>
        <source>A4 对折成 A5</source>
        <translation>A4 folded to A5</translation>
    </message>
    <message>
        <source>A4，或宽x高，例如 210x280</source>
        <translation>A4, or width x height, such as 210x280</translation>
    </message>
    <message>
        <source>C5（7 号）229×162</source>
        <translation>C5 229 × 162</translation>
    </message>
    <message>
        <source>Ctrl K 找到客户，Ctrl L 记一笔</source>
        <translation>Ctrl K finds a customer, Ctrl L logs a contact</translation>
    </message>
    <message>
        <source>DL（5 号）220×110</source>
        <translation>DL 220 × 110</translation>
    </message>
    <message>
        <source>Del 清除</source>
        <translation>Del clears</translation>
    </message>
    <message>
        <source>Enter 或 Esc 关闭</source>
        <translation>Enter or Esc closes</translation>
    </message>
    <message>
        <source>Enter 改，Del 删，Alt ↑ ↓ 排。写成同一个词就合并，档案里的跟着改。</source>
        <translation>Enter changes, Del removes, Alt ↑ ↓ moves. Two called the same become one; the files follow.</translation>
    </message>
    <message>
        <source>Enter 改，Del 收起，Alt ↑ ↓ 排。收起的写回原词就有。改名只改叫法，计划和等级照旧。</source>
        <translation>Enter changes, Del puts away, Alt ↑ ↓ moves. Write the word again to have it back. A new name changes no plan and no grade.</translation>
    </message>
    <message>
        <source>Excel、WPS、文本（.csv）或手机通讯录（.vcf），一份或几份。怎么写的都行，标题不在第一行也没关系。</source>
        <translation>Excel, WPS, text (.csv) or a phone&apos;s contacts (.vcf), one file or several. However it was written, even with titles further down.</translation>
    </message>
    <message>
        <source>GB 内存</source>
        <translation>GB of memory</translation>
    </message>
    <message>
        <source>HOT 表</source>
        <translation>HOT list</translation>
    </message>
    <message>
        <source>HOT 表 {month}</source>
        <translation>HOT list {month}</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>MB（解开后）</source>
        <translation>MB unpacked</translation>
    </message>
    <message>
        <source>PgUp PgDn 翻页 · Ctrl + − 缩放 · Ctrl P 打印 · Ctrl S 存为 PDF · Esc 关闭</source>
        <translation>PgUp PgDn pages · Ctrl + − zoom · Ctrl P print · Ctrl S save as PDF · Esc close</translation>
    </message>
    <message>
        <source>ZL（6 号）230×120</source>
        <translation>ZL 230 × 120</translation>
    </message>
    <message>
        <source>[ ] 或 {{ }} 不成对：{found}</source>
        <translation>[ ] or {{ }} do not pair up: {found}</translation>
    </message>
    <message>
        <source>\ 后面的字不对，要写 \ 就写两个：{found}</source>
        <translation>what follows \ is wrong; write \ twice to mean one: {found}</translation>
    </message>
    <message>
        <source>visits 只印要上门的，calls 不印要上门的</source>
        <translation>visits: only those to be visited; calls: all but these</translation>
    </message>
    <message>
        <source>{ } 里的几项</source>
        <translation>keys in { }</translation>
    </message>
    <message>
        <source>{against}不同，但{agreed}</source>
        <translation>different: {against}; {agreed}</translation>
    </message>
    <message>
        <source>{all} · 已选 {count}</source>
        <translation>{all} · {count} selected</translation>
    </message>
    <message>
        <source>{at} 打印</source>
        <translation>printed {at}</translation>
    </message>
    <message>
        <source>{count} / {total} 条</source>
        <translation>{count} of {total}</translation>
    </message>
    <message>
        <source>{count} 个日期分不清日和月</source>
        <translation>{count} dates: which is the day?</translation>
    </message>
    <message>
        <source>{count} 个日期只有年月</source>
        <translation>{count} dates without a day</translation>
    </message>
    <message>
        <source>{count} 个金额没写单位</source>
        <translation>{count} amounts without a unit</translation>
    </message>
    <message>
        <source>{days} 天内到期</source>
        <translation>Due in {days} days</translation>
    </message>
    <message>
        <source>{days} 天没联系</source>
        <translation>No contact for {days} days</translation>
    </message>
    <message>
        <source>{day} 活动</source>
        <translation>event {day}</translation>
    </message>
    <message numerus="yes">
        <source>{day} 的“{title}”已经办完，还有 %n 位没有邀请到。</source>
        <translation>
            <numerusform>&quot;{title}&quot; on {day} is over, and %n customer was not asked in time.</numerusform>
            <numerusform>&quot;{title}&quot; on {day} is over, and %n customers were not asked in time.</numerusform>
        </translation>
    </message>
    <message>
        <source>{day} 的待办：{what}</source>
        <translation>Due {day}: {what}</translation>
    </message>
    <message>
        <source>{day} 联系</source>
        <translation>contact {day}</translation>
    </message>
    <message>
        <source>{day} 起停用</source>
        <translation>off from {day}</translation>
    </message>
    <message>
        <source>{day} 起停用。</source>
        <translation>Off from {day}.</translation>
    </message>
    <message>
        <source>{day} 起去掉</source>
        <translation>taken out from {day}</translation>
    </message>
    <message>
        <source>{day} 起启用</source>
        <translation>on from {day}</translation>
    </message>
    <message>
        <source>{day} 起启用。</source>
        <translation>On from {day}.</translation>
    </message>
    <message>
        <source>{day} 起按改过的来：{when}。那天以前还照下面的；现在再改，就由新改的取代。</source>
        <translation>From {day} as changed: {when}. Until then what stands below holds; another change now takes its place.</translation>
    </message>
    <message>
        <source>{day} 起改</source>
        <translation>changed from {day}</translation>
    </message>
    <message>
        <source>{day} 起没有这一步了。</source>
        <translation>From {day} this step is gone.</translation>
    </message>
    <message numerus="yes">
        <source>{day}（逾期 %n 天）</source>
        <translation>
            <numerusform>{day} (%n day late)</numerusform>
            <numerusform>{day} (%n days late)</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} / {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>{done} / {total} 行</source>
        <translation>{done} / {total} rows</translation>
    </message>
    <message>
        <source>{done} 行</source>
        <translation>Rows: {done}</translation>
    </message>
    <message>
        <source>{file}（命令行）</source>
        <translation>{file} (command line)</translation>
    </message>
    <message>
        <source>{first} 等 {count} 项</source>
        <translation>{first} … ({count})</translation>
    </message>
    <message>
        <source>{found} 超出范围，要在 {wanted} 之间</source>
        <translation>{found} is out of range, it has to be {wanted}</translation>
    </message>
    <message>
        <source>{found}，但不太确定（{percent}%），请看一下</source>
        <translation>{found}, but not sure ({percent}%): please look</translation>
    </message>
    <message>
        <source>{green}。{red}。</source>
        <translation>{green}. {red}.</translation>
    </message>
    <message>
        <source>{holiday}放假</source>
        <translation>{holiday}: day off</translation>
    </message>
    <message>
        <source>{host}的{member}</source>
        <translation>{host}: {member}</translation>
    </message>
    <message>
        <source>{items}相同</source>
        <translation>{items} match</translation>
    </message>
    <message>
        <source>{item} · 已是“{column}”</source>
        <translation>{item} · is &quot;{column}&quot; already</translation>
    </message>
    <message>
        <source>{item} 的内容</source>
        <translation>{item}: value</translation>
    </message>
    <message>
        <source>{item}读不懂，请改一下或清空</source>
        <translation>{item}: this cannot be read, change or clear it</translation>
    </message>
    <message numerus="yes">
        <source>{item}（%n 位客户）</source>
        <translation>
            <numerusform>{item} (%n customer)</numerusform>
            <numerusform>{item} (%n customers)</numerusform>
        </translation>
    </message>
    <message>
        <source>{item}：换一项</source>
        <translation>{item}: choose another item</translation>
    </message>
    <message>
        <source>{item}？</source>
        <translation>{item}?</translation>
    </message>
    <message>
        <source>{known} 位客户填了这一项，{lost} 位的内容读不成{kind}，会一字不改地移到备注：{samples}</source>
        <translation>Customers with this item: {known}; the content of {lost} cannot be read as {kind} and goes into the notes word for word: {samples}</translation>
    </message>
    <message>
        <source>{label}“{raw}”{problem}</source>
        <translation>{label} &quot;{raw}&quot;: {problem}</translation>
    </message>
    <message>
        <source>{label}：{before} → {after}</source>
        <translation>{label}: {before} → {after}</translation>
    </message>
    <message>
        <source>{label}：加上 {word}</source>
        <translation>{label}: added {word}</translation>
    </message>
    <message>
        <source>{label}：去掉 {word}</source>
        <translation>{label}: removed {word}</translation>
    </message>
    <message>
        <source>{letter}（{code}）</source>
        <translation>{letter} ({code})</translation>
    </message>
    <message>
        <source>{list}：{told}</source>
        <translation>{list}: {told}</translation>
    </message>
    <message>
        <source>{member}的档案</source>
        <translation>File of {member}</translation>
    </message>
    <message>
        <source>{month}月{day}日 {weekday}</source>
        <translation>{month}-{day:02} {weekday}</translation>
    </message>
    <message>
        <source>{month}（本月）</source>
        <translation>{month} (this month)</translation>
    </message>
    <message>
        <source>{names} 等</source>
        <translation>{names} and others</translation>
    </message>
    <message>
        <source>{names} 等 {count} 位</source>
        <translation>{names} and others, {count} in all,</translation>
    </message>
    <message>
        <source>{name} {count} 份</source>
        <translation>{name}, {count} files</translation>
    </message>
    <message>
        <source>{name} · 大约 {rows} 行</source>
        <translation>{name} · about {rows} rows</translation>
    </message>
    <message>
        <source>{name} 介绍来了哪位客户？</source>
        <translation>Whom did {name} bring?</translation>
    </message>
    <message>
        <source>{name} 介绍来的新客户</source>
        <translation>Brought by {name}</translation>
    </message>
    <message>
        <source>{name} 发起</source>
        <translation>begun by {name}</translation>
    </message>
    <message>
        <source>{name} 和 {other} 的关系</source>
        <translation>{name} and {other}</translation>
    </message>
    <message>
        <source>{name} 是我</source>
        <translation>I am {name}</translation>
    </message>
    <message>
        <source>{name} 是谁介绍来的？</source>
        <translation>Who brought {name}?</translation>
    </message>
    <message>
        <source>{name} 的介绍人“{words}”是哪位客户？</source>
        <translation>Which customer is &quot;{words}&quot;, who brought {name}?</translation>
    </message>
    <message>
        <source>{name} 的修改历史</source>
        <translation>History of {name}</translation>
    </message>
    <message>
        <source>{name} 的关怀</source>
        <translation>Care for {name}</translation>
    </message>
    <message>
        <source>{name} 的沟通记录</source>
        <translation>Contacts with {name}</translation>
    </message>
    <message>
        <source>{name} 的电话 / 拜访单，{pages} 页</source>
        <translation>Call sheet of {name}, pages: {pages}</translation>
    </message>
    <message numerus="yes">
        <source>{name} 等 %n 份</source>
        <translation>
            <numerusform>{name} and others, %n list</numerusform>
            <numerusform>{name} and others, %n lists</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}（{marks}）</source>
        <translation>{name} ({marks})</translation>
    </message>
    <message>
        <source>{name}（{phone}）</source>
        <translation>{name} ({phone})</translation>
    </message>
    <message>
        <source>{name}（不用）：{text}</source>
        <translation>{name} (not used): {text}</translation>
    </message>
    <message>
        <source>{name}（只有装得下的部分）</source>
        <translation>{name} (only what fits)</translation>
    </message>
    <message>
        <source>{name}：{hint}</source>
        <translation>{name}: {hint}</translation>
    </message>
    <message>
        <source>{name}：{text}</source>
        <translation>{name}: {text}</translation>
    </message>
    <message>
        <source>{name}：{words}</source>
        <translation>{name}: {words}</translation>
    </message>
    <message>
        <source>{n} 分钟</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{people} · {pieces}</source>
        <translation>{people} · {pieces}</translation>
    </message>
    <message>
        <source>{place} / {count}</source>
        <translation>{place} / {count}</translation>
    </message>
    <message>
        <source>{place} {name}</source>
        <translation>{place} {name}</translation>
    </message>
    <message>
        <source>{place}/{count}</source>
        <translation>{place}/{count}</translation>
    </message>
    <message>
        <source>{place}：{said}</source>
        <translation>{place}: {said}</translation>
    </message>
    <message>
        <source>{problem} → 不导入，可另存出来</source>
        <translation>{problem} → left out, can be saved</translation>
    </message>
    <message>
        <source>{problem}，原文会保留</source>
        <translation>{problem}; the text is kept</translation>
    </message>
    <message>
        <source>{problem}：{count} 行</source>
        <translation>{count} × {problem}</translation>
    </message>
    <message>
        <source>{raw} → {shown}</source>
        <translation>{raw} → {shown}</translation>
    </message>
    <message>
        <source>{relation}{name}（客户 {number}）</source>
        <translation>{relation} {name} (customer {number})</translation>
    </message>
    <message>
        <source>{said}，是不是“{wanted}”？</source>
        <translation>{said}: did you mean &quot;{wanted}&quot;?</translation>
    </message>
    <message>
        <source>{salutation}，[我是{staff}，]…</source>
        <translation>Dear {salutation},[ this is {staff}:] …</translation>
    </message>
    <message>
        <source>{size} KB</source>
        <translation>{size} KB</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>{size} 毫米</source>
        <translation>{size} mm</translation>
    </message>
    <message>
        <source>{start}之前 {span}</source>
        <translation>{span} before: {start}</translation>
    </message>
    <message>
        <source>{start}之后 {span}</source>
        <translation>{span} after: {start}</translation>
    </message>
    <message>
        <source>{start}当天</source>
        <translation>On the day: {start}</translation>
    </message>
    <message>
        <source>{step}（{count} 位）</source>
        <translation>{step} ({count})</translation>
    </message>
    <message>
        <source>{text} · 隐藏的表</source>
        <translation>{text} · hidden sheet</translation>
    </message>
    <message>
        <source>{text}（{examples}）</source>
        <translation>{text} ({examples})</translation>
    </message>
    <message>
        <source>{text}（{note}）</source>
        <translation>{text} ({note})</translation>
    </message>
    <message>
        <source>{text}（{problem}）</source>
        <translation>{text} ({problem})</translation>
    </message>
    <message>
        <source>{text}（原定{day}）</source>
        <translation>{text} (was {day})</translation>
    </message>
    <message>
        <source>{text}，{more}</source>
        <translation>{text}, {more}</translation>
    </message>
    <message>
        <source>{times} 不在这段时间里，不会提醒</source>
        <translation>{times}: outside these hours, nothing will be said</translation>
    </message>
    <message>
        <source>{title}（新项目）</source>
        <translation>{title} (new item)</translation>
    </message>
    <message>
        <source>{told} 等 {count} 处</source>
        <translation>{told} and more ({count} in all)</translation>
    </message>
    <message>
        <source>{waiting} 位待联系 · 已完成 {done}</source>
        <translation>{waiting} waiting · {done} done</translation>
    </message>
    <message>
        <source>{waiting} 位待联系，{late} 位逾期 · 已完成 {done}</source>
        <translation>{waiting} waiting, {late} overdue · {done} done</translation>
    </message>
    <message>
        <source>{week} 起一周 {count} 次</source>
        <translation>week of {week}: {count}</translation>
    </message>
    <message>
        <source>{what} {count} 个</source>
        <translation>{what} ({count})</translation>
    </message>
    <message>
        <source>{what} {count} 位</source>
        <translation>{what} ({count})</translation>
    </message>
    <message>
        <source>{what} {count} 条</source>
        <translation>{what} ({count})</translation>
    </message>
    <message>
        <source>{what}（{why}）</source>
        <translation>{what} ({why})</translation>
    </message>
    <message>
        <source>{what}（已撤销）</source>
        <translation>{what} (undone)</translation>
    </message>
    <message>
        <source>{what}，{reason}</source>
        <translation>{what}, {reason}</translation>
    </message>
    <message>
        <source>{when} 的这条沟通记录会删除，它了结的待办会重新出现。删错了按 Ctrl+Z 找回。</source>
        <translation>The contact of {when} will be deleted, and what it settled falls due again. Ctrl+Z brings it back.</translation>
    </message>
    <message>
        <source>{who} {decided}</source>
        <translation>{who}, {decided}</translation>
    </message>
    <message>
        <source>{who} {problem} → {what}</source>
        <translation>{who} {problem} → {what}</translation>
    </message>
    <message>
        <source>{who} {problem}（{twin}）</source>
        <translation>{who} {problem} ({twin})</translation>
    </message>
    <message>
        <source>{who} · 不并入</source>
        <translation>{who} · left out</translation>
    </message>
    <message>
        <source>{who} · 保留这份</source>
        <translation>{who} · kept</translation>
    </message>
    <message>
        <source>{who} → {twin} {told}</source>
        <translation>{who} → {twin} {told}</translation>
    </message>
    <message>
        <source>{who} 会重新有自己的档案，合并过来的内容回到那里。</source>
        <translation>{who} will have a file again, and what came with the merge goes back there.</translation>
    </message>
    <message>
        <source>{who} 已有：{twin}</source>
        <translation>{who} is known: {twin}</translation>
    </message>
    <message>
        <source>{who} 并入 {whom}</source>
        <translation>{who} into {whom}</translation>
    </message>
    <message>
        <source>{who}与{twin}：{reasons}</source>
        <translation>{who} and {twin}: {reasons}</translation>
    </message>
    <message>
        <source>{who}为什么流失？</source>
        <translation>Why was {who} lost?</translation>
    </message>
    <message>
        <source>{why} {count} 位</source>
        <translation>{why} {count}</translation>
    </message>
    <message>
        <source>{why}；{what}不同</source>
        <translation>{why}; different: {what}</translation>
    </message>
    <message>
        <source>{year} 年 {month}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>{year} 年 {month} {day} 日 {weekday}</source>
        <translation>{weekday}, {month} {day}, {year}</translation>
    </message>
    <message>
        <source>{year} 年 {month} {day} 日 – {later_month} {later_day} 日</source>
        <translation>{month} {day} – {later_month} {later_day}, {year}</translation>
    </message>
    <message>
        <source>{year} 年 {month} {day} 日 – {later_year} 年 {later_month} {later_day} 日</source>
        <translation>{month} {day}, {year} – {later_month} {later_day}, {later_year}</translation>
    </message>
    <message>
        <source>{year} 年 {month} {first}–{last} 日</source>
        <translation>{month} {first}–{last}, {year}</translation>
    </message>
    <message>
        <source>{year} 年的安排…</source>
        <translation>Days off in {year}…</translation>
    </message>
    <message>
        <source>{year} 年的安排十一月公布，公布后请填进来。</source>
        <translation>Those of {year} are published in November: please enter them then.</translation>
    </message>
    <message>
        <source>{year} 年的放假安排</source>
        <translation>Days off in {year}</translation>
    </message>
    <message>
        <source>{year} 年自己填了：放假 {off} 天，上班 {work} 天。</source>
        <translation>Entered for {year}: {off} days off, {work} make-up workdays.</translation>
    </message>
    <message>
        <source>{称呼}、{店名} 会换成各人的；方括号里的，不知道就不印</source>
        <translation>Fields in braces become each customer&apos;s own; a part in square brackets is left out where it is not known</translation>
    </message>
    <message>
        <source>“{field}”不一定知道，还没有保存。请把它和前后的字一起放进 [ ] 里。</source>
        <translation>&quot;{field}&quot; may be unknown; it is not saved yet. Please put it with the words around it into [ ].</translation>
    </message>
    <message>
        <source>“{file}”不是客户档案文件。没有改动它，请选择别的文件。</source>
        <translation>&quot;{file}&quot; is not a client file. It was not changed. Choose another file.</translation>
    </message>
    <message>
        <source>“{file}”不是对应方案，没有采用。请选择从这里导出的文件。</source>
        <translation>&quot;{file}&quot; is no matching of columns, so it was not taken. Choose a file exported from here.</translation>
    </message>
    <message>
        <source>“{file}”不是文字，也不是表格，没有采用。请打开它，选中内容复制，再粘贴到上面的框里。</source>
        <translation>&quot;{file}&quot; is neither text nor a workbook and was not taken. Open it, copy what is in it, and paste it into the box above.</translation>
    </message>
    <message>
        <source>“{file}”不是行业包，没有采用。请选择从这里导出、改好的 .toml 文件。</source>
        <translation>&quot;{file}&quot; is not a trade pack and was not taken. Please choose a .toml file that was exported here and changed.</translation>
    </message>
    <message>
        <source>“{file}”不能写在这里，没有写入。请换一个文件夹或名字。</source>
        <translation>&quot;{file}&quot; cannot be written here, so nothing was written. Choose another folder or name.</translation>
    </message>
    <message>
        <source>“{file}”是空的，什么都没有导入。可能没有存好或没有下载完，请重新取一份。</source>
        <translation>&quot;{file}&quot; is empty, so nothing was imported. It may not have been saved or downloaded completely: get it once more.</translation>
    </message>
    <message>
        <source>“{file}”有 {count} 张表，导入哪些？</source>
        <translation>&quot;{file}&quot; has {count} sheets. Which are to be imported?</translation>
    </message>
    <message>
        <source>“{file}”正在别的程序里打开，没有写入。请关闭它，或换一个名字。</source>
        <translation>&quot;{file}&quot; is open in another program, so nothing was written. Close it, or choose another name.</translation>
    </message>
    <message>
        <source>“{file}”没有写错的地方。里面是：</source>
        <translation>There is no mistake in &quot;{file}&quot;. It holds:</translation>
    </message>
    <message>
        <source>“{found}”不能和“{wanted}”同时写</source>
        <translation>&quot;{found}&quot; and &quot;{wanted}&quot; cannot stand together</translation>
    </message>
    <message>
        <source>“{found}”写了两次</source>
        <translation>&quot;{found}&quot; stands there twice</translation>
    </message>
    <message>
        <source>“{item}”对应了 {count} 列（{columns}）：以左边的为准，不同的内容存入导入备注。</source>
        <translation>&quot;{item}&quot; is matched to {count} columns ({columns}): the left one counts, what differs is kept in the import notes.</translation>
    </message>
    <message>
        <source>“{label}”已有 {count} 位客户填写，没有删除。可以隐藏它，内容还在。</source>
        <translation>&quot;{label}&quot; is filled in (customers: {count}) and was not deleted. It can be hidden: the content stays.</translation>
    </message>
    <message>
        <source>“{label}”改成{kind}？</source>
        <translation>Make &quot;{label}&quot; a {kind}?</translation>
    </message>
    <message>
        <source>“{label}”每份档案都要有，不能隐藏。</source>
        <translation>Every file needs &quot;{label}&quot;: it cannot be hidden.</translation>
    </message>
    <message>
        <source>“{label}”里还有 {count} 个项目，没有删除。请先把它们移走。</source>
        <translation>&quot;{label}&quot; still holds items ({count}) and was not deleted. Please move them first.</translation>
    </message>
    <message>
        <source>“{list}”还没有导入：对好的列、改过的格子和逐行的决定都会放下，名单本身不变。</source>
        <translation>&quot;{list}&quot; is not imported yet: matched columns, corrected cells and decisions row by row will be dropped. The list itself stays as it is.</translation>
    </message>
    <message>
        <source>“{name}”不能是自己介绍来的，没有改动。请选另一位。</source>
        <translation>&quot;{name}&quot; cannot have been referred by themselves; nothing was changed. Please choose somebody else.</translation>
    </message>
    <message>
        <source>“{name}”和“{other}”的这个关系已经记过了，没有重复。</source>
        <translation>This is already noted of &quot;{name}&quot; and &quot;{other}&quot;: it was not noted twice.</translation>
    </message>
    <message>
        <source>“{name}”已经是客户了，没有再建。请打开他的档案。</source>
        <translation>&quot;{name}&quot; is a customer already; no second file was opened. Please open that file.</translation>
    </message>
    <message>
        <source>“{name}”是文件夹，没有放进来。请选里面的文件。</source>
        <translation>&quot;{name}&quot; is a folder and was not added. Please choose the files in it.</translation>
    </message>
    <message>
        <source>“{name}”是空的，没有放进来。</source>
        <translation>&quot;{name}&quot; is empty and was not added.</translation>
    </message>
    <message>
        <source>“{name}”是自带的标签纸，没有保存。请换个名字。</source>
        <translation>&quot;{name}&quot; is a sheet that comes with the program; nothing was saved. Choose another name.</translation>
    </message>
    <message>
        <source>“{name}”有 {size} MB，超过 {limit} MB，没有放进来。请先压缩或拆开。</source>
        <translation>&quot;{name}&quot; is {size} MB, more than {limit} MB, and was not added. Please compress or split it first.</translation>
    </message>
    <message>
        <source>“{name}”没有写成：{why}。请换个地方，或腾出空间再试。</source>
        <translation>&quot;{name}&quot; could not be written: {why}. Please choose another place, or make room and try again.</translation>
    </message>
    <message>
        <source>“{name}”的内容已经彻底清除，打不开了。</source>
        <translation>The content of &quot;{name}&quot; was cleared away for good and cannot be opened.</translation>
    </message>
    <message>
        <source>“{name}”读不出来，没有放进来：可能正被别的程序占用，或没有权限。</source>
        <translation>&quot;{name}&quot; could not be read and was not added: another program may be using it, or you may not read it.</translation>
    </message>
    <message>
        <source>“{name}”这种文件不能放进来。可以放图片、PDF 和办公文档。</source>
        <translation>Files like &quot;{name}&quot; cannot be added. Pictures, PDF and office documents can.</translation>
    </message>
    <message>
        <source>“{name}”里有内容的项目，都留着</source>
        <translation>Items of &quot;{name}&quot; that are filled in stay</translation>
    </message>
    <message>
        <source>“{name}”里没有这份名单的标题，没有改动。</source>
        <translation>&quot;{name}&quot; knows none of the titles of this list. Nothing was changed.</translation>
    </message>
    <message>
        <source>“{other}”是“{name}”介绍来的（中间可能隔了几位），不能反过来，没有改动。</source>
        <translation>&quot;{name}&quot; was brought by &quot;{other}&quot;, perhaps through others, so it cannot be the other way round. Nothing was changed.</translation>
    </message>
    <message>
        <source>“{raw}” {problem}，原文会保留</source>
        <translation>&quot;{raw}&quot;: {problem}; the text is kept</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>&quot;{text}&quot;</translation>
    </message>
    <message>
        <source>“{text}”不是 1 以上的整数</source>
        <translation>&quot;{text}&quot; is not a whole number above 0</translation>
    </message>
    <message>
        <source>“{text}”不是 2026-11-22 这样的日期</source>
        <translation>&quot;{text}&quot; is not a date like 2026-11-22</translation>
    </message>
    <message>
        <source>“{text}”不是一个日期，没有保存。请写成 2026-11-22 这样。</source>
        <translation>&quot;{text}&quot; is not a date, so it was not saved. Write it like 2026-11-22.</translation>
    </message>
    <message>
        <source>“{text}”不是大小，写成 910x512 这样</source>
        <translation>&quot;{text}&quot; is no size; write it as 910x512</translation>
    </message>
    <message>
        <source>“{text}”找到不止一位客户，没有选定哪一位。请改用档案号：
{names}</source>
        <translation>&quot;{text}&quot; matches more than one customer, so none was taken. Use the file number:
{names}</translation>
    </message>
    <message>
        <source>“{text}”这里除了文字只能写 {places}，没有存。请改一下，或清空。</source>
        <translation>In the place of &quot;{text}&quot; only words and {places} can stand; it was not saved. Change it, or leave it empty.</translation>
    </message>
    <message>
        <source>“{trade}”正在用，没有删除。请先换成别的行业。</source>
        <translation>&quot;{trade}&quot; is in use and was not deleted. Please change to another trade first.</translation>
    </message>
    <message>
        <source>“{what}”：方向键选一天，Enter 放下，Esc 放弃。</source>
        <translation>&quot;{what}&quot;: arrows choose a day, Enter puts it there, Esc leaves it.</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>&quot;{words}&quot;</translation>
    </message>
    <message>
        <source>“{word}”写了两次，还没有保存。请换一个词。</source>
        <translation>&quot;{word}&quot; is there twice, nothing was saved yet. Take another word.</translation>
    </message>
    <message>
        <source>“{word}”由程序自己填，不能去掉，可以改名。还没有保存。</source>
        <translation>The program itself fills in &quot;{word}&quot;: it cannot be taken away, but renamed. Nothing was saved yet.</translation>
    </message>
    <message>
        <source>“{{{found}}}”不一定知道，请连同前后的字放进 [ ] 里</source>
        <translation>&quot;{{{found}}}&quot; may be unknown: put it with the words around it into [ ]</translation>
    </message>
    <message>
        <source>“从哪天起”要写今天或以后的一天</source>
        <translation>&quot;From&quot; has to be today or a later day</translation>
    </message>
    <message>
        <source>“从哪天起”读不懂</source>
        <translation>&quot;From&quot; is not a day</translation>
    </message>
    <message>
        <source>“同上”的上面没有内容</source>
        <translation>&quot;ditto&quot; with nothing above it</translation>
    </message>
    <message numerus="yes">
        <source>……还有 %n 个没有放进来</source>
        <translation>
            <numerusform>… and %n more was not added</numerusform>
            <numerusform>… and %n more were not added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>……还有 %n 处</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>→ 进入 · ← 返回 · 空格 勾选 · Enter 选定</source>
        <translation>→ in · ← out · Space ticks · Enter takes</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>一</source>
        <comment>weekday</comment>
        <translation>Mon</translation>
    </message>
    <message>
        <source>一个压缩包</source>
        <translation>a packed archive</translation>
    </message>
    <message>
        <source>一个文件夹</source>
        <translation>a folder</translation>
    </message>
    <message>
        <source>一个月后</source>
        <translation>In a month</translation>
    </message>
    <message>
        <source>一个月的生日…</source>
        <translation>Birthdays of a month…</translation>
    </message>
    <message>
        <source>一份 PDF</source>
        <translation>a PDF</translation>
    </message>
    <message>
        <source>一份幻灯片</source>
        <translation>a slide show</translation>
    </message>
    <message>
        <source>一份或几份，作为一批导入</source>
        <translation>one list or several, imported as one batch</translation>
    </message>
    <message>
        <source>一份文字文档</source>
        <translation>a text document</translation>
    </message>
    <message>
        <source>一位客户也没有写进去；名单和逐行的决定都还在，可以再点“导入”。</source>
        <translation>Nobody was written; the list and your decisions are still here, and you can import again.</translation>
    </message>
    <message>
        <source>一家人</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>一家人只寄一份</source>
        <translation>One letter to a household</translation>
    </message>
    <message>
        <source>一家人只问候一次</source>
        <translation>one household is congratulated once</translation>
    </message>
    <message>
        <source>一家人的生日和节日只问候一次。回车打开档案，还没有档案的家人建成客户。</source>
        <translation>A household is congratulated once. Enter opens a file, or opens one for a member of the family who has none yet.</translation>
    </message>
    <message>
        <source>一张图片</source>
        <translation>a picture</translation>
    </message>
    <message>
        <source>一张纸最多 {across} 列 {down} 行，没有保存。请改列数和行数。</source>
        <translation>A sheet has {across} columns and {down} rows at most; nothing was saved. Change the columns and rows.</translation>
    </message>
    <message>
        <source>一方</source>
        <translation>One side</translation>
    </message>
    <message>
        <source>一直等到处理</source>
        <translation>waits until decided</translation>
    </message>
    <message>
        <source>一般</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>一行一种角色，颜色是对我们的立场；“人际关系”里写到另一位的姓名，就连一条线。</source>
        <translation>A band for each role, coloured by the stance to us; a tie that names another contact draws a line.</translation>
    </message>
    <message>
        <source>一行文字</source>
        <translation>One line</translation>
    </message>
    <message>
        <source>三</source>
        <comment>weekday</comment>
        <translation>Wed</translation>
    </message>
    <message>
        <source>三个月后</source>
        <translation>In 3 months</translation>
    </message>
    <message>
        <source>三天后</source>
        <translation>In 3 days</translation>
    </message>
    <message>
        <source>三百位虚构的客户，随便试，不影响您的资料</source>
        <translation>300 invented customers; your data are not touched</translation>
    </message>
    <message>
        <source>上一张 ←</source>
        <translation>The one before ←</translation>
    </message>
    <message>
        <source>上一张表 Ctrl PgUp</source>
        <translation>Table before Ctrl PgUp</translation>
    </message>
    <message>
        <source>上一步</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>上一步 Alt ←</source>
        <translation>Back Alt ←</translation>
    </message>
    <message>
        <source>上一级</source>
        <translation>One level up</translation>
    </message>
    <message>
        <source>上一页</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>上下间距</source>
        <translation>Gap down</translation>
    </message>
    <message>
        <source>上个月</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>上个月  Ctrl PageUp</source>
        <translation>Last month  Ctrl PageUp</translation>
    </message>
    <message>
        <source>上月成交</source>
        <translation>Bought last month</translation>
    </message>
    <message>
        <source>上次</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>上次不满意（{when}），先问问解决了没有</source>
        <translation>Displeased last time ({when}): ask first whether it was settled</translation>
    </message>
    <message>
        <source>上次没写完的，已放回来</source>
        <translation>What was not finished last time is back</translation>
    </message>
    <message>
        <source>上次没写完：{items}</source>
        <translation>Not finished last time: {items}</translation>
    </message>
    <message>
        <source>上次的文件不在了：{file}</source>
        <translation>The last file is gone: {file}</translation>
    </message>
    <message>
        <source>上次的：{file}</source>
        <translation>Last: {file}</translation>
    </message>
    <message>
        <source>上次聊到</source>
        <comment>field of a script</comment>
        <translation>last spoken of</translation>
    </message>
    <message>
        <source>上次联系</source>
        <translation>Last contact</translation>
    </message>
    <message>
        <source>上移</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>上边</source>
        <translation>Top</translation>
    </message>
    <message>
        <source>下一张 →</source>
        <translation>The next →</translation>
    </message>
    <message>
        <source>下一张表 Ctrl PgDown</source>
        <translation>Next table Ctrl PgDown</translation>
    </message>
    <message>
        <source>下一格</source>
        <translation>next field</translation>
    </message>
    <message>
        <source>下一步：对应列</source>
        <translation>Next: columns</translation>
    </message>
    <message>
        <source>下一步：检查</source>
        <translation>Next: check</translation>
    </message>
    <message>
        <source>下一组</source>
        <translation>Next group</translation>
    </message>
    <message>
        <source>下一部分：{name}</source>
        <translation>Next: {name}</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>下一项没填的</source>
        <translation>next one not known</translation>
    </message>
    <message>
        <source>下个月</source>
        <translation>Next month</translation>
    </message>
    <message>
        <source>下个月  Ctrl PageDown</source>
        <translation>Next month  Ctrl PageDown</translation>
    </message>
    <message>
        <source>下周一</source>
        <translation>Next Monday</translation>
    </message>
    <message>
        <source>下次</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>下次同样的表头直接用</source>
        <translation>Use for the same headings next time</translation>
    </message>
    <message>
        <source>下次哪天联系</source>
        <translation>When to contact next</translation>
    </message>
    <message>
        <source>下次标题相近的名单可以直接用，例如 保险公司导出的名单</source>
        <translation>For the next list with such titles, e.g. the export of the insurer</translation>
    </message>
    <message>
        <source>下次联系</source>
        <translation>Next contact</translation>
    </message>
    <message>
        <source>下次联系从 {before} 改到 {after}：{what}</source>
        <translation>Next contact moved from {before} to {after}: {what}</translation>
    </message>
    <message>
        <source>下次联系定在 {day}：{what}</source>
        <translation>Next contact {day}: {what}</translation>
    </message>
    <message>
        <source>下移</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>下面是整个计划全部打开会带来的联系；折线是现在开着的那些。</source>
        <translation>Below: what the plan would bring with every step on. The line is what it brings as it is now.</translation>
    </message>
    <message>
        <source>不久：{reasons}</source>
        <translation>Soon: {reasons}</translation>
    </message>
    <message>
        <source>不保存</source>
        <translation>Do not save</translation>
    </message>
    <message>
        <source>不保存就离开？</source>
        <translation>Leave without saving?</translation>
    </message>
    <message>
        <source>不做了</source>
        <translation>skipped</translation>
    </message>
    <message>
        <source>不再按间隔提醒联系。</source>
        <translation>No contact is due by interval any more.</translation>
    </message>
    <message>
        <source>不再联系这位客户</source>
        <translation>this customer is not to be contacted</translation>
    </message>
    <message>
        <source>不写则取所有看得见、列着客户的表</source>
        <translation>Without it all that are not hidden and list customers</translation>
    </message>
    <message>
        <source>不写就用现成的</source>
        <translation>Left empty, a ready one is used</translation>
    </message>
    <message>
        <source>不印要上门的</source>
        <translation>All but visits</translation>
    </message>
    <message>
        <source>不回访</source>
        <translation>none</translation>
    </message>
    <message>
        <source>不在选项里</source>
        <translation>not one of the choices</translation>
    </message>
    <message>
        <source>不导入</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>不导入 {count}</source>
        <translation>Left out {count}</translation>
    </message>
    <message numerus="yes">
        <source>不导入的 %n 行已另存到 {file}</source>
        <translation>
            <numerusform>%n row left out, saved to {file}</numerusform>
            <numerusform>%n rows left out, saved to {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>不导入的行另存到这里</source>
        <translation>Save the rows left out here</translation>
    </message>
    <message>
        <source>不并入这一份</source>
        <translation>Leave this one out</translation>
    </message>
    <message>
        <source>不提醒</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>不新建，打开这一份</source>
        <translation>Open this file instead</translation>
    </message>
    <message>
        <source>不是一家人</source>
        <translation>Not family</translation>
    </message>
    <message>
        <source>不是一项资料</source>
        <translation>Not an item</translation>
    </message>
    <message>
        <source>不是同一个人</source>
        <translation>Not the same person</translation>
    </message>
    <message>
        <source>不是同一人</source>
        <translation>Not the same person</translation>
    </message>
    <message>
        <source>不是完整的姓名</source>
        <translation>not a full name</translation>
    </message>
    <message>
        <source>不是客户本人的号码</source>
        <translation>not the customer&apos;s own number</translation>
    </message>
    <message>
        <source>不是这位</source>
        <translation>Not this one</translation>
    </message>
    <message>
        <source>不是这位客户</source>
        <translation>Not this customer</translation>
    </message>
    <message>
        <source>不是销售的姓名，先不归谁</source>
        <translation>no salesperson by that name: nobody looks after them yet</translation>
    </message>
    <message>
        <source>不显示这一列</source>
        <translation>Hide this column</translation>
    </message>
    <message>
        <source>不来</source>
        <translation>No</translation>
    </message>
    <message>
        <source>不满</source>
        <translation>Bad</translation>
    </message>
    <message>
        <source>不满意</source>
        <translation>Bad</translation>
    </message>
    <message>
        <source>不用这句</source>
        <translation>Do not use this</translation>
    </message>
    <message>
        <source>不用这句话术</source>
        <translation>Leave out script</translation>
    </message>
    <message>
        <source>不看已有的，一律新建</source>
        <translation>Add all as new</translation>
    </message>
    <message>
        <source>不算他介绍来的：{name}</source>
        <translation>No longer brought by them: {name}</translation>
    </message>
    <message>
        <source>不联网，不上传：客户资料只在这台电脑上。按 F1 看说明。</source>
        <translation>Nothing goes online: customer data stay on this computer. F1 shows help.</translation>
    </message>
    <message>
        <source>不能按“{column}”认人：名单里没有这一列，或它分不出是谁。</source>
        <translation>Nobody can be known by &quot;{column}&quot;: the list has no such column, or it does not tell people apart.</translation>
    </message>
    <message>
        <source>不要联系</source>
        <translation>Do not contact</translation>
    </message>
    <message>
        <source>不要联系：{reason}</source>
        <translation>Do not contact: {reason}</translation>
    </message>
    <message>
        <source>不计</source>
        <translation>Not counted</translation>
    </message>
    <message>
        <source>不认识“{found}”</source>
        <translation>&quot;{found}&quot; is not known</translation>
    </message>
    <message>
        <source>不认识的标题：原文放进备注，一字不丢</source>
        <translation>Unknown heading: its texts go into the notes, nothing is lost</translation>
    </message>
    <message>
        <source>不限</source>
        <translation>any</translation>
    </message>
    <message>
        <source>不限，或写一个行业，例如 物流</source>
        <translation>any, or one trade, e.g. logistics</translation>
    </message>
    <message>
        <source>不限，或写几个，有一个就算</source>
        <translation>any, or several, one of which is enough</translation>
    </message>
    <message>
        <source>两个行业和理由都要填，还没有保存。</source>
        <translation>Both lines and the reason are needed; nothing was saved.</translation>
    </message>
    <message>
        <source>两位都保留，记住他们是一家人</source>
        <translation>Keep both and remember that they are one family</translation>
    </message>
    <message>
        <source>两周后</source>
        <translation>In 2 weeks</translation>
    </message>
    <message>
        <source>两次写的密码不一样</source>
        <translation>The two passwords differ.</translation>
    </message>
    <message>
        <source>个人信息同意</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>个人信息同意：{text}</source>
        <translation>Consent to personal data: {text}</translation>
    </message>
    <message>
        <source>中式，邮编框在左上</source>
        <translation>Chinese, postcode in boxes</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>Chinese</translation>
    </message>
    <message>
        <source>为什么</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>为什么移交</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>为什么移交，可以不写</source>
        <translation>Why, if there is something to say</translation>
    </message>
    <message>
        <source>为什么联系</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>主管核阅</source>
        <translation>Manager&apos;s answer</translation>
    </message>
    <message>
        <source>久未联系</source>
        <translation>Forgotten</translation>
    </message>
    <message>
        <source>之后</source>
        <translation>After it</translation>
    </message>
    <message>
        <source>也印家人的生日</source>
        <translation>Families&apos; birthdays, too</translation>
    </message>
    <message>
        <source>也是客户</source>
        <translation>Is also the customer</translation>
    </message>
    <message>
        <source>买过什么</source>
        <translation>Bought</translation>
    </message>
    <message>
        <source>了解到</source>
        <translation>Learnt</translation>
    </message>
    <message>
        <source>了解到什么</source>
        <translation>What was learnt</translation>
    </message>
    <message>
        <source>了解到的有一处读不懂，请看红字</source>
        <translation>Something learnt cannot be read; see the red words</translation>
    </message>
    <message>
        <source>事情</source>
        <translation>What</translation>
    </message>
    <message>
        <source>二</source>
        <comment>weekday</comment>
        <translation>Tue</translation>
    </message>
    <message>
        <source>五</source>
        <comment>weekday</comment>
        <translation>Fri</translation>
    </message>
    <message>
        <source>交叉合作</source>
        <translation>Cross-match</translation>
    </message>
    <message>
        <source>交叉合作…</source>
        <translation>Cross-match…</translation>
    </message>
    <message>
        <source>交房回访、节日问候、生日鲜花；档案加置业目的、意向户型等</source>
        <translation>Calls after handover, festival greetings, birthday flowers; purpose of buying, rooms wanted and more in the file</translation>
    </message>
    <message>
        <source>交给谁</source>
        <translation>Who takes it over</translation>
    </message>
    <message>
        <source>交车回访、首保、车险、年检、季节关怀；档案加意向车型、换车打算等</source>
        <translation>Calls after delivery, first service, insurance, inspection, seasons; model in mind, next car and more in the file</translation>
    </message>
    <message>
        <source>产品</source>
        <comment>field of a script</comment>
        <translation>product</translation>
    </message>
    <message>
        <source>人（姓名和电话）</source>
        <translation>Person (name, phone)</translation>
    </message>
    <message>
        <source>什么性格都可以</source>
        <translation>Any personality</translation>
    </message>
    <message>
        <source>什么方式都可以</source>
        <translation>Any channel</translation>
    </message>
    <message>
        <source>什么日子</source>
        <translation>Occasion</translation>
    </message>
    <message>
        <source>今后一年</source>
        <translation>The next year</translation>
    </message>
    <message>
        <source>今后三个月</source>
        <translation>The next three months</translation>
    </message>
    <message>
        <source>今后十年的生日</source>
        <translation>Birthdays of the next ten years</translation>
    </message>
    <message>
        <source>今后十年的生日…</source>
        <translation>Birthdays of the next ten years…</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>今天 · {day}</source>
        <translation>Today · {day}</translation>
    </message>
    <message>
        <source>今天忙不过来</source>
        <translation>Too busy today</translation>
    </message>
    <message>
        <source>今天排不下，有空再联系</source>
        <translation>More than a day holds: when there is time</translation>
    </message>
    <message numerus="yes">
        <source>今天有 %n 位客户要联系</source>
        <translation>
            <numerusform>%n customer to contact today</numerusform>
            <numerusform>%n customers to contact today</numerusform>
        </translation>
    </message>
    <message>
        <source>今天没有要联系的客户</source>
        <translation>Nobody to contact today</translation>
    </message>
    <message numerus="yes">
        <source>今天的 %n 位都联系完了</source>
        <translation>
            <numerusform>Today&apos;s %n customer is done</numerusform>
            <numerusform>All %n customers of today are done</numerusform>
        </translation>
    </message>
    <message>
        <source>今天请 {name} 介绍客户</source>
        <translation>{name} was asked for a referral today</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>今日联系</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>介绍 {name} 和谁认识？</source>
        <translation>Introduce {name} to whom?</translation>
    </message>
    <message>
        <source>介绍 {name}：{day} 谢过</source>
        <translation>For bringing {name}: thanked on {day}</translation>
    </message>
    <message>
        <source>介绍 {name}：还没谢</source>
        <translation>For bringing {name}: not thanked yet</translation>
    </message>
    <message>
        <source>介绍 {one} 和 {other} 认识</source>
        <translation>Introduce {one} to {other}</translation>
    </message>
    <message>
        <source>介绍人</source>
        <translation>Referrer</translation>
    </message>
    <message>
        <source>介绍人“{words}”还没有对上客户。</source>
        <translation>The referrer &quot;{words}&quot; is not tied to a customer yet.</translation>
    </message>
    <message>
        <source>介绍人写的是</source>
        <translation>Referrer in words</translation>
    </message>
    <message>
        <source>介绍和 {name} 认识</source>
        <translation>Introduced to {name}</translation>
    </message>
    <message>
        <source>介绍和 {name} 认识，备注</source>
        <translation>Introduced to {name}, note</translation>
    </message>
    <message>
        <source>介绍接任的同事 {name}</source>
        <translation>Introduce the successor, {name}</translation>
    </message>
    <message>
        <source>介绍日期</source>
        <translation>Introduced on</translation>
    </message>
    <message>
        <source>介绍来 {name}</source>
        <translation>Brought {name}</translation>
    </message>
    <message>
        <source>介绍来一位新客户…</source>
        <translation>Brought somebody new…</translation>
    </message>
    <message>
        <source>介绍来一位老客户…</source>
        <translation>Brought a known customer…</translation>
    </message>
    <message>
        <source>介绍来的客户</source>
        <translation>Brought</translation>
    </message>
    <message>
        <source>介绍来的日子</source>
        <translation>Brought on</translation>
    </message>
    <message>
        <source>介绍过了</source>
        <translation>Introduced</translation>
    </message>
    <message>
        <source>介绍过的</source>
        <translation>Introduced before</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>从什么算起</source>
        <translation>Counted from</translation>
    </message>
    <message>
        <source>从今天起不再提醒；以前的和已经记下的都留着。之后按 Ctrl+Z 可以撤销。</source>
        <translation>From today on nobody is reminded of them; what fell due and what was noted stays. Ctrl+Z takes it back.</translation>
    </message>
    <message>
        <source>从几点</source>
        <translation>From</translation>
    </message>
    <message>
        <source>从哪一张空标签开始</source>
        <translation>First free label</translation>
    </message>
    <message>
        <source>从哪天起</source>
        <translation>From</translation>
    </message>
    <message>
        <source>从哪里开始？</source>
        <translation>Where to begin?</translation>
    </message>
    <message>
        <source>从大到小排</source>
        <translation>Sort descending</translation>
    </message>
    <message>
        <source>从小到大排</source>
        <translation>Sort ascending</translation>
    </message>
    <message>
        <source>从文件导入…</source>
        <translation>Import from a file…</translation>
    </message>
    <message>
        <source>从文件读…</source>
        <translation>From a file…</translation>
    </message>
    <message>
        <source>从文件读放假安排</source>
        <translation>Read days off from a file</translation>
    </message>
    <message>
        <source>从空白开始，可以马上导入老名单</source>
        <translation>Begin with none; a list can be imported at once</translation>
    </message>
    <message>
        <source>从这一天起</source>
        <translation>From this day</translation>
    </message>
    <message>
        <source>他介绍的来了…</source>
        <translation>They have come…</translation>
    </message>
    <message>
        <source>他介绍的来了（Enter）</source>
        <translation>They have come (Enter)</translation>
    </message>
    <message>
        <source>以 MIT 许可发布：可以自由使用、修改和分发。</source>
        <translation>MIT licence: free to use, change and pass on.</translation>
    </message>
    <message>
        <source>以前的事，不补</source>
        <translation>before our time</translation>
    </message>
    <message>
        <source>以前的导入</source>
        <translation>Earlier imports</translation>
    </message>
    <message>
        <source>以后可以从“以前的导入”里另存出来</source>
        <translation>It can be saved again later from &quot;Earlier imports&quot;</translation>
    </message>
    <message>
        <source>以后在“分组”里一点就是这些条件。</source>
        <translation>One click under Segments then narrows the list like this.</translation>
    </message>
    <message>
        <source>以后这种单子改用自带的模板。可以撤销。</source>
        <translation>This kind of sheet will use the built-in template again. It can be undone.</translation>
    </message>
    <message>
        <source>休</source>
        <comment>day off</comment>
        <translation>Off</translation>
    </message>
    <message>
        <source>会一起删除：{what}。
删错了按 Ctrl+Z 找回，也可以在客户列表里恢复。</source>
        <translation>This will be deleted: {what}.
Ctrl+Z brings it back; so does &quot;Recently deleted&quot; in the list of customers.</translation>
    </message>
    <message>
        <source>会写在待联系里，例如 昨夜中原区积水，问问车和家里</source>
        <translation>Stands in the list of Today, e.g. flood last night: ask about car and home</translation>
    </message>
    <message>
        <source>会带来多少联系</source>
        <translation>What it brings</translation>
    </message>
    <message>
        <source>会改 {changes} 位：{empty} 位没填，{same} 位已经是这样，{other} 位是别的内容。</source>
        <translation>{changes} would change: {empty} not filled in, {same} have it already, {other} have another value.</translation>
    </message>
    <message numerus="yes">
        <source>会贴给 %n 位客户</source>
        <translation>
            <numerusform>Goes to %n customer</numerusform>
            <numerusform>Goes to %n customers</numerusform>
        </translation>
    </message>
    <message>
        <source>位数不对，请核对号码</source>
        <translation>wrong length, check it</translation>
    </message>
    <message>
        <source>位数已丢失，请核对</source>
        <translation>digits were lost, check it</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>何时</source>
        <translation>When</translation>
    </message>
    <message>
        <source>使用“{name}”</source>
        <translation>Use &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>例如 0371</source>
        <translation>e.g. 0371</translation>
    </message>
    <message>
        <source>例如 12-08，或 农历腊月廿三</source>
        <translation>e.g. 12-08</translation>
    </message>
    <message>
        <source>例如 2024 老名单</source>
        <translation>e.g. list of 2024</translation>
    </message>
    <message>
        <source>例如 2024 车展</source>
        <translation>e.g. motor show 2024</translation>
    </message>
    <message>
        <source>例如 2026-01-01</source>
        <translation>e.g. 2026-01-01</translation>
    </message>
    <message>
        <source>例如 450000</source>
        <translation>Such as 450000</translation>
    </message>
    <message>
        <source>例如 grade:A owner:李晓梅 area:金水区 born:11 import:名单名</source>
        <translation>e.g. grade:A owner:NAME area:PLACE born:11 import:LIST</translation>
    </message>
    <message>
        <source>例如 中原区积水</source>
        <translation>e.g. Flood in the north district</translation>
    </message>
    <message>
        <source>例如 冬季车主课堂</source>
        <translation>e.g. Winter class for owners</translation>
    </message>
    <message>
        <source>例如 到店时已签同意书</source>
        <translation>e.g. form signed in the shop</translation>
    </message>
    <message>
        <source>例如 女儿考上郑大，车险 12-20 到期</source>
        <translation>e.g. likes fishing, insurance expires Dec 20</translation>
    </message>
    <message>
        <source>例如 店里的电话和地址</source>
        <translation>e.g. the shop&apos;s phone and address</translation>
    </message>
    <message>
        <source>例如 禾川云台汽车</source>
        <translation>e.g. Riverside Motors</translation>
    </message>
    <message>
        <source>保单到期</source>
        <translation>Policy ends</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>保存、使用和交换列的对应</source>
        <translation>Save, use and exchange matchings of columns</translation>
    </message>
    <message>
        <source>保存分组</source>
        <translation>Save a segment</translation>
    </message>
    <message>
        <source>保存标签纸</source>
        <translation>Save label sheet</translation>
    </message>
    <message>
        <source>保存现在的筛选…</source>
        <translation>Save these filters…</translation>
    </message>
    <message>
        <source>保存现在的筛选（只给我）…</source>
        <translation>Save these filters (for me alone)…</translation>
    </message>
    <message>
        <source>保存，下一行</source>
        <translation>Save, next row</translation>
    </message>
    <message>
        <source>保留哪一份</source>
        <translation>Which one stays</translation>
    </message>
    <message>
        <source>保留这一份</source>
        <translation>Keep this one</translation>
    </message>
    <message>
        <source>保费到期</source>
        <translation>Premium due</translation>
    </message>
    <message>
        <source>保险</source>
        <translation>Insurance</translation>
    </message>
    <message>
        <source>信封</source>
        <translation>Envelopes</translation>
    </message>
    <message>
        <source>信封…</source>
        <translation>Envelopes…</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>修改人员</source>
        <translation>Edit staff</translation>
    </message>
    <message>
        <source>修改关怀步骤</source>
        <translation>Edit care step</translation>
    </message>
    <message>
        <source>修改关怀计划</source>
        <translation>Edit care plan</translation>
    </message>
    <message>
        <source>修改关系</source>
        <translation>Change a relation</translation>
    </message>
    <message>
        <source>修改分组</source>
        <translation>Change a segment</translation>
    </message>
    <message>
        <source>修改历史</source>
        <translation>History</translation>
    </message>
    <message>
        <source>修改地址</source>
        <translation>Edit address</translation>
    </message>
    <message>
        <source>修改外部关系</source>
        <translation>Change a tie to an outside body</translation>
    </message>
    <message>
        <source>修改客户</source>
        <translation>Edit customer</translation>
    </message>
    <message>
        <source>修改家人</source>
        <translation>Edit family member</translation>
    </message>
    <message>
        <source>修改成交</source>
        <translation>Edit purchase</translation>
    </message>
    <message>
        <source>修改打印模板</source>
        <translation>Edit print template</translation>
    </message>
    <message>
        <source>修改打印设置</source>
        <translation>Change print settings</translation>
    </message>
    <message>
        <source>修改搭配</source>
        <translation>Edit pair</translation>
    </message>
    <message>
        <source>修改放假安排</source>
        <translation>Change days off</translation>
    </message>
    <message>
        <source>修改标签</source>
        <translation>Edit tags</translation>
    </message>
    <message>
        <source>修改档案的部分</source>
        <translation>Change section</translation>
    </message>
    <message>
        <source>修改档案项目</source>
        <translation>Change item</translation>
    </message>
    <message>
        <source>修改沟通记录</source>
        <translation>Edit contact</translation>
    </message>
    <message>
        <source>修改活动</source>
        <translation>Change event</translation>
    </message>
    <message>
        <source>修改电话</source>
        <translation>Edit phone</translation>
    </message>
    <message>
        <source>修改联系人</source>
        <translation>Edit person</translation>
    </message>
    <message>
        <source>修改联系间隔</source>
        <translation>Change contact intervals</translation>
    </message>
    <message>
        <source>修改行业搭配</source>
        <translation>Edit pair of lines</translation>
    </message>
    <message>
        <source>修改设置</source>
        <translation>Change settings</translation>
    </message>
    <message>
        <source>修改话术</source>
        <translation>Edit script</translation>
    </message>
    <message>
        <source>修改资产</source>
        <translation>Edit asset</translation>
    </message>
    <message>
        <source>修改重点工作</source>
        <translation>Edit key activity</translation>
    </message>
    <message>
        <source>修改需求</source>
        <translation>Edit need</translation>
    </message>
    <message>
        <source>修改（Enter）</source>
        <translation>Edit (Enter)</translation>
    </message>
    <message>
        <source>修改（F2）</source>
        <translation>Change (F2)</translation>
    </message>
    <message>
        <source>假日和周末都休</source>
        <translation>Holidays and weekends</translation>
    </message>
    <message>
        <source>做什么</source>
        <translation>Line of business</translation>
    </message>
    <message>
        <source>做完了</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>做完重点工作</source>
        <translation>Key activity done</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>停止 Esc</source>
        <translation>Stop Esc</translation>
    </message>
    <message>
        <source>停止 Esc：什么都不会写入</source>
        <translation>Stop Esc: nothing will be written</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>switched off</translation>
    </message>
    <message>
        <source>停用关怀步骤</source>
        <translation>Switch off care step</translation>
    </message>
    <message>
        <source>停用关怀计划</source>
        <translation>Switch off care plan</translation>
    </message>
    <message>
        <source>像名单里一样，要您定的在前</source>
        <translation>As in the list, what you decide first</translation>
    </message>
    <message>
        <source>元旦：1月1日至3日放假
国庆节：10月1日至7日放假，9月26日、10月9日上班
店庆：{year}年11月22日放假</source>
        <translation>New Year: {year}-01-01 to {year}-01-03 off
National Day: {year}-10-01 to {year}-10-07 off, {year}-09-26 work</translation>
    </message>
    <message>
        <source>先不写</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>先不分给谁</source>
        <translation>Nobody for now</translation>
    </message>
    <message>
        <source>先做一份备份，再不加密地重写整个文件。以前的备份还是用现在的密码打开。</source>
        <translation>A backup is made first, then the whole file is written anew without encryption. Earlier backups still open with the current password.</translation>
    </message>
    <message>
        <source>先做一份备份，再把整个文件加密。以前的备份没有密码，做完后可以删掉。</source>
        <translation>A backup is made first, then the whole file is encrypted. Earlier backups have no password; you can delete them afterwards.</translation>
    </message>
    <message>
        <source>先做一份备份，再用新密码把整个文件重写。以前的备份还是用旧密码打开，做完后可以删掉。</source>
        <translation>A backup is made first, then the whole file is written anew under the new password. Earlier backups still open with the old one; you can delete them afterwards.</translation>
    </message>
    <message>
        <source>先用公司地址</source>
        <translation>Company address first</translation>
    </message>
    <message>
        <source>先用家庭地址</source>
        <translation>Home address first</translation>
    </message>
    <message>
        <source>先用现在的密码做一份新备份，再删掉它们。删了就找不回来；请先确认您记得现在的密码。</source>
        <translation>A new backup is made with the current password first, then they are deleted for good. Make sure that you remember the current password.</translation>
    </message>
    <message>
        <source>先用通讯地址</source>
        <translation>Mailing address first</translation>
    </message>
    <message>
        <source>先问这一项，电话单上也印着</source>
        <translation>Ask this first; the call sheet leaves room for it</translation>
    </message>
    <message>
        <source>全年不休</source>
        <translation>Never closed</translation>
    </message>
    <message>
        <source>全店</source>
        <translation>All</translation>
    </message>
    <message>
        <source>全用一边</source>
        <translation>One side for all</translation>
    </message>
    <message>
        <source>全用上面那行的</source>
        <translation>All from the row above</translation>
    </message>
    <message>
        <source>全用名单的</source>
        <translation>All from the list</translation>
    </message>
    <message>
        <source>全用档案的</source>
        <translation>All from the file</translation>
    </message>
    <message>
        <source>全用这一行的</source>
        <translation>All from this row</translation>
    </message>
    <message>
        <source>全选</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>全部 {count}</source>
        <translation>All {count}</translation>
    </message>
    <message>
        <source>全部不选</source>
        <translation>Tick none</translation>
    </message>
    <message>
        <source>全部保留</source>
        <translation>All kept</translation>
    </message>
    <message>
        <source>全部内容</source>
        <translation>everything in it</translation>
    </message>
    <message>
        <source>全部勾选</source>
        <translation>Tick all</translation>
    </message>
    <message>
        <source>全部换成这个</source>
        <translation>Replace all</translation>
    </message>
    <message>
        <source>全部推迟…</source>
        <translation>Postpone all…</translation>
    </message>
    <message>
        <source>全部标为完成</source>
        <translation>Mark all as done</translation>
    </message>
    <message>
        <source>全部跳过…</source>
        <translation>Skip all…</translation>
    </message>
    <message>
        <source>全部转交同事…</source>
        <translation>Hand all over…</translation>
    </message>
    <message>
        <source>全部附件</source>
        <translation>All attachments</translation>
    </message>
    <message>
        <source>全部项目</source>
        <translation>All items</translation>
    </message>
    <message>
        <source>全部项目：改名、排列、提醒…</source>
        <translation>All items: names, order, reminders…</translation>
    </message>
    <message>
        <source>公历</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>公历、农历、节日和节气都行；不写年份就是最近的一个。</source>
        <translation>Solar or lunar days, festivals and solar terms. Without a year it is the nearest one.</translation>
    </message>
    <message>
        <source>公司</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>公司</source>
        <comment>field of a script</comment>
        <translation>company</translation>
    </message>
    <message>
        <source>公式没有算出结果</source>
        <translation>a formula that was never worked out</translation>
    </message>
    <message>
        <source>六</source>
        <comment>weekday</comment>
        <translation>Sat</translation>
    </message>
    <message numerus="yes">
        <source>共 %n 位</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>共 %n 位客户</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message>
        <source>共介绍</source>
        <translation>In all</translation>
    </message>
    <message>
        <source>关上窗口后留在托盘里，继续提醒</source>
        <translation>Stay in the tray and go on reminding when the window is closed</translation>
    </message>
    <message>
        <source>关于</source>
        <translation>About</translation>
    </message>
    <message>
        <source>关怀</source>
        <translation>Care</translation>
    </message>
    <message numerus="yes">
        <source>关掉 %n 个步骤</source>
        <translation>
            <numerusform>Switch %n step off</numerusform>
            <numerusform>Switch %n steps off</numerusform>
        </translation>
    </message>
    <message>
        <source>关掉整个“{name}”</source>
        <translation>Switch all of &quot;{name}&quot; off</translation>
    </message>
    <message>
        <source>关系</source>
        <translation>Relations</translation>
    </message>
    <message>
        <source>关系与转介绍</source>
        <translation>Ties, referrals</translation>
    </message>
    <message>
        <source>关系图</source>
        <translation>Relation map</translation>
    </message>
    <message>
        <source>关联</source>
        <translation>Link</translation>
    </message>
    <message numerus="yes">
        <source>关联 %n 位</source>
        <translation>
            <numerusform>Link %n</numerusform>
            <numerusform>Link %n</numerusform>
        </translation>
    </message>
    <message>
        <source>关联家人和客户</source>
        <translation>Link family and customer</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message numerus="yes">
        <source>其中 %n 位没有别的变化</source>
        <translation>
            <numerusform>%n of them otherwise unchanged</numerusform>
            <numerusform>%n of them otherwise unchanged</numerusform>
        </translation>
    </message>
    <message>
        <source>其他记录</source>
        <translation>Other records</translation>
    </message>
    <message>
        <source>其余内容</source>
        <translation>everything else</translation>
    </message>
    <message>
        <source>再写一次</source>
        <translation>once more</translation>
    </message>
    <message>
        <source>再写一次密码</source>
        <translation>Password once more</translation>
    </message>
    <message>
        <source>再写一次新密码</source>
        <translation>New password once more</translation>
    </message>
    <message>
        <source>再加一个时间</source>
        <translation>Another time</translation>
    </message>
    <message>
        <source>再导入一份</source>
        <translation>Import another</translation>
    </message>
    <message>
        <source>再看</source>
        <translation>Maybe</translation>
    </message>
    <message>
        <source>再看以前的</source>
        <translation>Further back</translation>
    </message>
    <message>
        <source>再等一分钟</source>
        <translation>Wait another minute</translation>
    </message>
    <message>
        <source>再联系一次</source>
        <translation>Contact again</translation>
    </message>
    <message>
        <source>写一个词，或选用过的。可以撤销。</source>
        <translation>Write a word or take one used before. It can be undone.</translation>
    </message>
    <message>
        <source>写上姓名</source>
        <translation>Enter a name</translation>
    </message>
    <message>
        <source>写上店名</source>
        <translation>Name of the shop</translation>
    </message>
    <message>
        <source>写上您的姓名，记录里会写明是谁做的。</source>
        <translation>Enter your name: the records say who did what.</translation>
    </message>
    <message>
        <source>写上新的选项，以后每份档案都能选。</source>
        <translation>Write the new choice: every file can have it from now on.</translation>
    </message>
    <message>
        <source>写上要改成什么，这里先说会改到谁。</source>
        <translation>Write the new value: here it says first whom it concerns.</translation>
    </message>
    <message>
        <source>写了一半</source>
        <translation>begun</translation>
    </message>
    <message>
        <source>写了几点，还要写上哪天</source>
        <translation>There is an hour: give its day as well</translation>
    </message>
    <message>
        <source>写入示例客户</source>
        <translation>Add sample customers</translation>
    </message>
    <message>
        <source>写到这里</source>
        <translation>Write to this file</translation>
    </message>
    <message>
        <source>写姓名</source>
        <translation>Names</translation>
    </message>
    <message>
        <source>写法不对：{found}</source>
        <translation>not written as it should be: {found}</translation>
    </message>
    <message>
        <source>写的是单位，记到该单位的联系人名下</source>
        <translation>names the firm; it goes to the person there</translation>
    </message>
    <message>
        <source>写的是单位，那里有几位联系人：请选一位，或把单位改成联系人的姓名</source>
        <translation>a firm with several people: choose one, or write the name of the person in its place</translation>
    </message>
    <message>
        <source>写记录</source>
        <translation>Write the log</translation>
    </message>
    <message>
        <source>写进档案的“流失原因”，列表里可以按它筛选。</source>
        <translation>It is kept in the file under &quot;Why lost&quot;, and the list can be narrowed by it.</translation>
    </message>
    <message>
        <source>农历</source>
        <translation>Lunar</translation>
    </message>
    <message>
        <source>农历</source>
        <comment>field of a script</comment>
        <translation>lunar date</translation>
    </message>
    <message>
        <source>农历{day}</source>
        <translation>{day}</translation>
    </message>
    <message>
        <source>农历和公历是同一天</source>
        <translation>the lunar and the solar day are the same</translation>
    </message>
    <message>
        <source>决策图</source>
        <translation>Decision map</translation>
    </message>
    <message>
        <source>几个词</source>
        <translation>Some words</translation>
    </message>
    <message>
        <source>几列</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>几点</source>
        <translation>Hour</translation>
    </message>
    <message>
        <source>几点读不懂，请写成 15:30 这样</source>
        <translation>The hour cannot be read; write it like 15:30</translation>
    </message>
    <message>
        <source>几行</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>出生年份</source>
        <translation>year of birth</translation>
    </message>
    <message>
        <source>出错的记录在：{path}</source>
        <translation>The error was written to: {path}</translation>
    </message>
    <message>
        <source>分开客户</source>
        <translation>Keep apart</translation>
    </message>
    <message>
        <source>分组</source>
        <translation>Segments</translation>
    </message>
    <message>
        <source>分组行 {count}</source>
        <translation>heads of groups: {count}</translation>
    </message>
    <message>
        <source>列</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>列</source>
        <comment>so many of a list</comment>
        <translation>columns</translation>
    </message>
    <message>
        <source>列入</source>
        <translation>Join</translation>
    </message>
    <message>
        <source>列入活动</source>
        <translation>Add to an event</translation>
    </message>
    <message>
        <source>列出客户</source>
        <translation>List customers</translation>
    </message>
    <message>
        <source>列标题</source>
        <translation>column title</translation>
    </message>
    <message>
        <source>列表</source>
        <translation>List</translation>
    </message>
    <message>
        <source>列表</source>
        <comment>in a trade pack</comment>
        <translation>a list</translation>
    </message>
    <message numerus="yes">
        <source>列表里显示的 %n 列</source>
        <translation>
            <numerusform>The %n column of the list</numerusform>
            <numerusform>The %n columns of the list</numerusform>
        </translation>
    </message>
    <message>
        <source>刚联系过</source>
        <translation>Just talked</translation>
    </message>
    <message>
        <source>删掉</source>
        <translation>Delete</translation>
    </message>
    <message numerus="yes">
        <source>删掉 %n 份以前的备份？</source>
        <translation>
            <numerusform>Delete %n earlier backup?</numerusform>
            <numerusform>Delete %n earlier backups?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>删掉 %n 份密码和现在不一样的备份…</source>
        <translation>
            <numerusform>Delete %n backup that opens with another password or none…</numerusform>
            <numerusform>Delete %n backups that open with another password or none…</numerusform>
        </translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message numerus="yes">
        <source>删除 %n 个步骤…</source>
        <translation>
            <numerusform>Delete %n step…</numerusform>
            <numerusform>Delete %n steps…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>删除 %n 个步骤？</source>
        <translation>
            <numerusform>Delete %n step?</numerusform>
            <numerusform>Delete %n steps?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>删除 %n 位</source>
        <translation>
            <numerusform>Delete %n</numerusform>
            <numerusform>Delete %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>删除 %n 位客户？</source>
        <translation>
            <numerusform>Delete %n customer?</numerusform>
            <numerusform>Delete %n customers?</numerusform>
        </translation>
    </message>
    <message>
        <source>删除 Del</source>
        <translation>Delete Del</translation>
    </message>
    <message>
        <source>删除 {name}？</source>
        <translation>Delete {name}?</translation>
    </message>
    <message>
        <source>删除 {what}</source>
        <translation>Deleted {what}</translation>
    </message>
    <message>
        <source>删除“{name}”…</source>
        <translation>Delete &quot;{name}&quot;…</translation>
    </message>
    <message>
        <source>删除“请他介绍过”：{name}</source>
        <translation>Removed that a referral was asked for: {name}</translation>
    </message>
    <message numerus="yes">
        <source>删除了 %n 位新客户</source>
        <translation>
            <numerusform>%n new customer was deleted</numerusform>
            <numerusform>%n new customers were deleted</numerusform>
        </translation>
    </message>
    <message>
        <source>删除关怀步骤</source>
        <translation>Delete care step</translation>
    </message>
    <message>
        <source>删除关怀计划</source>
        <translation>Delete care plan</translation>
    </message>
    <message>
        <source>删除分组</source>
        <translation>Delete a segment</translation>
    </message>
    <message>
        <source>删除客户</source>
        <translation>Delete customer</translation>
    </message>
    <message>
        <source>删除客户…</source>
        <translation>Delete customer…</translation>
    </message>
    <message>
        <source>删除打印模板</source>
        <translation>Delete print template</translation>
    </message>
    <message>
        <source>删除方案</source>
        <translation>Delete a matching</translation>
    </message>
    <message>
        <source>删除时间</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>删除标签纸</source>
        <translation>Delete label sheet</translation>
    </message>
    <message>
        <source>删除档案</source>
        <translation>File deleted</translation>
    </message>
    <message>
        <source>删除档案的部分</source>
        <translation>Delete section</translation>
    </message>
    <message>
        <source>删除档案项目</source>
        <translation>Delete item</translation>
    </message>
    <message>
        <source>删除模板“{name}”？</source>
        <translation>Delete the template &quot;{name}&quot;?</translation>
    </message>
    <message>
        <source>删除沟通记录</source>
        <translation>Delete contact</translation>
    </message>
    <message>
        <source>删除沟通记录：{said}</source>
        <translation>Contact deleted: {said}</translation>
    </message>
    <message>
        <source>删除沟通记录？</source>
        <translation>Delete this contact?</translation>
    </message>
    <message>
        <source>删除活动</source>
        <translation>Delete event</translation>
    </message>
    <message>
        <source>删除活动…</source>
        <translation>Delete event…</translation>
    </message>
    <message>
        <source>删除活动？</source>
        <translation>Delete the event?</translation>
    </message>
    <message>
        <source>删除答应的事：{text}</source>
        <translation>Promise deleted: {text}</translation>
    </message>
    <message>
        <source>删除行业包</source>
        <translation>Delete trade pack</translation>
    </message>
    <message>
        <source>删除计划“{name}”？</source>
        <translation>Delete the plan &quot;{name}&quot;?</translation>
    </message>
    <message>
        <source>删除这个行业包</source>
        <translation>Delete this pack</translation>
    </message>
    <message>
        <source>删除这句</source>
        <translation>Delete this</translation>
    </message>
    <message>
        <source>删除附件</source>
        <translation>Delete attachment</translation>
    </message>
    <message>
        <source>删除附件：{name}</source>
        <translation>Attachment deleted: {name}</translation>
    </message>
    <message>
        <source>删除（Delete）</source>
        <translation>Delete (Delete)</translation>
    </message>
    <message>
        <source>别的内容</source>
        <translation>something else</translation>
    </message>
    <message>
        <source>别的内容：{others}</source>
        <translation>Other values: {others}</translation>
    </message>
    <message>
        <source>别的程序打开名单时留下的记号</source>
        <translation>a mark that another program leaves beside a list it has open</translation>
    </message>
    <message>
        <source>到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>到了活动那天再记</source>
        <translation>To be noted on the day of the event</translation>
    </message>
    <message>
        <source>到几点</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>到场</source>
        <translation>Came</translation>
    </message>
    <message>
        <source>到场 {count}</source>
        <translation>{count} came</translation>
    </message>
    <message>
        <source>到底了。还空着 {rows} 行：{numbers}；没录的仍在“今日”里</source>
        <translation>The end. Rows left empty: {rows} ({numbers}); what is not typed stays on Today</translation>
    </message>
    <message>
        <source>到日子的客户会自动出现在这里</source>
        <translation>Customers show up here when they fall due.</translation>
    </message>
    <message>
        <source>到日子的客户会自动出现在这里，最急的排在最前</source>
        <translation>Customers show up here when they fall due, the most urgent first.</translation>
    </message>
    <message>
        <source>到时间弹出通知</source>
        <translation>Show notifications at these times</translation>
    </message>
    <message>
        <source>到期</source>
        <translation>Expiry</translation>
    </message>
    <message>
        <source>到期提醒</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>到期日</source>
        <comment>field of a script</comment>
        <translation>expiry</translation>
    </message>
    <message>
        <source>到期日不变，改的只是联系的日子。</source>
        <translation>The expiry stays as it is: only the day of the contact changes.</translation>
    </message>
    <message>
        <source>到期的东西</source>
        <comment>field of a script</comment>
        <translation>what expires</translation>
    </message>
    <message>
        <source>到点照样提醒。点图标打开窗口，右键可以退出；不想留着，在“设置”里改。</source>
        <translation>It goes on reminding. Click the icon for the window, right-click it to quit; Settings turns this off.</translation>
    </message>
    <message>
        <source>到过期的关怀都在这里：完成、推迟、跳过、转交，或为什么自动关闭。建档或启用以前早已过去的，写“以前的事，不补”。</source>
        <translation>Every due that has come: done, postponed, skipped, handed over, or why it closed itself. What was long past when the file was opened is marked &quot;before our time&quot;.</translation>
    </message>
    <message>
        <source>到这一天止</source>
        <translation>To this day</translation>
    </message>
    <message>
        <source>到那天一次</source>
        <translation>Once, on that day</translation>
    </message>
    <message>
        <source>前一天</source>
        <translation>The day before</translation>
    </message>
    <message>
        <source>前面已经写过一次：{found}</source>
        <translation>it was written before: {found}</translation>
    </message>
    <message>
        <source>剪贴板里没有图片。</source>
        <translation>There is no picture in the clipboard.</translation>
    </message>
    <message>
        <source>剪贴板里没有图片也没有文件。</source>
        <translation>There is neither a picture nor a file in the clipboard.</translation>
    </message>
    <message>
        <source>剪贴板里没有表格。请先在表格软件里选中、复制，再粘贴。</source>
        <translation>There is no table in the clipboard. Select and copy one in your spreadsheet first, then paste.</translation>
    </message>
    <message>
        <source>加一个选项…</source>
        <translation>Add a choice…</translation>
    </message>
    <message>
        <source>加一位同事：姓名</source>
        <translation>Add a colleague: name</translation>
    </message>
    <message>
        <source>加上</source>
        <translation>Adds</translation>
    </message>
    <message>
        <source>加入名单</source>
        <translation>Add to a list</translation>
    </message>
    <message>
        <source>加在后面</source>
        <translation>Add to it</translation>
    </message>
    <message>
        <source>加在每位客户档案的“本店附加”里，也能在列表里显示和导出。</source>
        <translation>They stand in every customer&apos;s file under &quot;Shop&apos;s own items&quot;, and can be shown in lists and exported.</translation>
    </message>
    <message>
        <source>加点击，多选</source>
        <translation>and click: select several</translation>
    </message>
    <message>
        <source>勾选</source>
        <translation>tick</translation>
    </message>
    <message>
        <source>包括敏感项目（{items}）</source>
        <translation>With sensitive items ({items})</translation>
    </message>
    <message>
        <source>包括敏感项目（身份证、健康、宗教、家庭收入、成交金额）</source>
        <translation>With sensitive items (ID, health, religion, income, amounts)</translation>
    </message>
    <message>
        <source>区县</source>
        <translation>Districts</translation>
    </message>
    <message>
        <source>区号</source>
        <translation>Area code</translation>
    </message>
    <message>
        <source>单位和个人的需求</source>
        <translation>Needs of the firm and its people</translation>
    </message>
    <message>
        <source>单位里的哪一位</source>
        <translation>Who in the organisation</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>单号，Enter 打开</source>
        <translation>Code of the sheet, Enter opens it</translation>
    </message>
    <message>
        <source>单子</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>单子上的用词</source>
        <translation>Words on the sheet</translation>
    </message>
    <message>
        <source>单子和模板</source>
        <translation>Sheets and templates</translation>
    </message>
    <message>
        <source>单子和模板…</source>
        <translation>Sheets and templates…</translation>
    </message>
    <message>
        <source>单子那天</source>
        <translation>day of the sheet</translation>
    </message>
    <message>
        <source>印出敏感项</source>
        <translation>Print sensitive items</translation>
    </message>
    <message>
        <source>印哪些</source>
        <translation>Which</translation>
    </message>
    <message>
        <source>印在信封上</source>
        <translation>Printed on envelopes</translation>
    </message>
    <message>
        <source>印邮编框和邮票框</source>
        <translation>Boxes and stamp frame</translation>
    </message>
    <message>
        <source>原名单也存进档案</source>
        <translation>Keep the list itself in the file, too</translation>
    </message>
    <message>
        <source>原名单也存进档案（{size}）</source>
        <translation>Keep the list itself, too ({size})</translation>
    </message>
    <message>
        <source>原名单超过 {limit} MB，不能存进客户档案，什么都没有导入。请去掉那个勾，另外保存。</source>
        <translation>The lists are over {limit} MB and cannot be kept in the client file; nothing was imported. Untick that box and keep them elsewhere.</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>原因，会写进记录</source>
        <translation>Why? It goes on record</translation>
    </message>
    <message>
        <source>原来 {text}</source>
        <translation>was {text}</translation>
    </message>
    <message>
        <source>去填</source>
        <translation>Fill it in</translation>
    </message>
    <message>
        <source>去客户列表选人</source>
        <translation>Choose in the customer list</translation>
    </message>
    <message>
        <source>去掉</source>
        <translation>Removes</translation>
    </message>
    <message>
        <source>去掉 {time}</source>
        <translation>Remove {time}</translation>
    </message>
    <message>
        <source>去掉 {what}</source>
        <translation>Removed {what}</translation>
    </message>
    <message>
        <source>去掉以后，谁拿到这个文件都能打开，看到所有客户。</source>
        <translation>Without a password, whoever gets hold of the file can open it and see every customer.</translation>
    </message>
    <message>
        <source>去掉图片</source>
        <translation>Remove the picture</translation>
    </message>
    <message>
        <source>去掉头像</source>
        <translation>Remove the photo</translation>
    </message>
    <message>
        <source>去掉密码</source>
        <translation>Remove password</translation>
    </message>
    <message>
        <source>去掉密码…</source>
        <translation>Remove password…</translation>
    </message>
    <message>
        <source>去看客户</source>
        <translation>Go to the customers</translation>
    </message>
    <message>
        <source>去看看</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>去看这批客户</source>
        <translation>Show these customers</translation>
    </message>
    <message>
        <source>又介绍了</source>
        <translation>Brought in turn</translation>
    </message>
    <message>
        <source>发起</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>发起活动</source>
        <translation>Begin event</translation>
    </message>
    <message>
        <source>发起活动…</source>
        <translation>Begin event…</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>取消介绍</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>取消置顶 Ctrl D</source>
        <translation>Unpin Ctrl D</translation>
    </message>
    <message>
        <source>取消置顶沟通记录</source>
        <translation>Contact no longer pinned</translation>
    </message>
    <message>
        <source>取消选择</source>
        <translation>Select none</translation>
    </message>
    <message numerus="yes">
        <source>另 %n 项</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message>
        <source>另一方</source>
        <translation>Other side</translation>
    </message>
    <message>
        <source>另存为…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>另存为对应方案</source>
        <translation>Save the matching as</translation>
    </message>
    <message>
        <source>另存原名单</source>
        <translation>Save the list</translation>
    </message>
    <message>
        <source>另存原名单“{name}”（{size}）…</source>
        <translation>Save the list &quot;{name}&quot; ({size})…</translation>
    </message>
    <message numerus="yes">
        <source>另存未导入的 %n 行…</source>
        <translation>
            <numerusform>Save the %n row not imported…</numerusform>
            <numerusform>Save the %n rows not imported…</numerusform>
        </translation>
    </message>
    <message>
        <source>另存未导入的行</source>
        <translation>Save the rows left out</translation>
    </message>
    <message>
        <source>另存未导入的行…</source>
        <translation>Save the rows left out…</translation>
    </message>
    <message>
        <source>另存附件</source>
        <translation>Save attachment</translation>
    </message>
    <message numerus="yes">
        <source>另有 %n 位不会列入：{parts}</source>
        <translation>
            <numerusform>%n more will not be: {parts}</numerusform>
            <numerusform>%n more will not be: {parts}</numerusform>
        </translation>
    </message>
    <message>
        <source>只写人数</source>
        <translation>Numbers only</translation>
    </message>
    <message>
        <source>只印要上门的</source>
        <translation>Visits only</translation>
    </message>
    <message>
        <source>只印这些客户，不管到没到日子，写法同 list</source>
        <translation>Only these customers, due or not; written as for list</translation>
    </message>
    <message>
        <source>只印这位销售顾问的</source>
        <translation>Print only this salesperson&apos;s</translation>
    </message>
    <message>
        <source>只在这段时间</source>
        <translation>Only between</translation>
    </message>
    <message>
        <source>只填没填的</source>
        <translation>Only where empty</translation>
    </message>
    <message>
        <source>只导入装得下的部分</source>
        <translation>Import only the part that fits</translation>
    </message>
    <message>
        <source>只导出现在筛选出来的，过去的日子不导出。再导出一次会更新，不会重复。</source>
        <translation>Only what is filtered now, and nothing past. Exporting again updates it and doubles nothing.</translation>
    </message>
    <message>
        <source>只导出这些客户，写法同 list</source>
        <translation>Export only these customers, written as for list</translation>
    </message>
    <message>
        <source>只归客户</source>
        <translation>The customer alone</translation>
    </message>
    <message>
        <source>只影响这台电脑，提醒坐在这里的人。窗口缩小了也照样提醒。</source>
        <translation>For this computer and whoever sits at it; also while the window is minimised.</translation>
    </message>
    <message>
        <source>只影响这台电脑，马上生效。</source>
        <translation>For this computer only, at once.</translation>
    </message>
    <message>
        <source>只按这一列认出已有的客户</source>
        <translation>know customers by this column alone</translation>
    </message>
    <message>
        <source>只有属相，不知道哪一年</source>
        <translation>only the zodiac sign; the year is not known</translation>
    </message>
    <message>
        <source>只有年代，没有年份</source>
        <translation>only a decade, no year</translation>
    </message>
    <message>
        <source>只有年份</source>
        <translation>year only</translation>
    </message>
    <message>
        <source>只有年月</source>
        <translation>year and month only</translation>
    </message>
    <message>
        <source>只有月份</source>
        <translation>month only</translation>
    </message>
    <message>
        <source>只有月日</source>
        <translation>no year</translation>
    </message>
    <message>
        <source>只检查，不写入</source>
        <translation>Only check, write nothing</translation>
    </message>
    <message>
        <source>只画名称里有这些字的</source>
        <translation>Only those whose name contains this</translation>
    </message>
    <message>
        <source>只看</source>
        <translation>Only</translation>
    </message>
    <message>
        <source>只看“{column}”</source>
        <translation>Only &quot;{column}&quot;</translation>
    </message>
    <message>
        <source>只看这位销售顾问的</source>
        <translation>Only this salesperson&apos;s</translation>
    </message>
    <message>
        <source>只看：{name}</source>
        <translation>Only: {name}</translation>
    </message>
    <message>
        <source>只给我</source>
        <translation>mine alone</translation>
    </message>
    <message>
        <source>只记日期，不记几点</source>
        <translation>the day is kept, the hour is not</translation>
    </message>
    <message>
        <source>只转交这一次，客户仍归原来的销售顾问。</source>
        <translation>Only this once: the customer stays with the same salesperson.</translation>
    </message>
    <message>
        <source>叫这个的</source>
        <translation>With this name</translation>
    </message>
    <message>
        <source>可不填</source>
        <translation>May stay empty</translation>
    </message>
    <message>
        <source>可以不设</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>可以介绍</source>
        <translation>To introduce</translation>
    </message>
    <message>
        <source>可以直接导入；想看每一行，点“全部”</source>
        <translation>It can be imported as it is; &quot;All&quot; shows every row</translation>
    </message>
    <message>
        <source>可以认识</source>
        <translation>Could meet</translation>
    </message>
    <message>
        <source>可以随时重新查找，什么都没有改动。</source>
        <translation>Look again at any time; nothing was changed.</translation>
    </message>
    <message>
        <source>可能</source>
        <translation>Possible</translation>
    </message>
    <message>
        <source>可能和另一位客户是同一人</source>
        <translation>may be the same person as another customer</translation>
    </message>
    <message>
        <source>可能已有：{name} {number}（{agreements}相同）</source>
        <translation>Perhaps already here: {name} {number} (same: {agreements})</translation>
    </message>
    <message>
        <source>可能是</source>
        <translation>May be</translation>
    </message>
    <message>
        <source>可能重复</source>
        <translation>Duplicate?</translation>
    </message>
    <message numerus="yes">
        <source>可能重复的 %n 行当作新客户，像谁写在导入备注里；可以在“查重”里合并</source>
        <translation>
            <numerusform>%n row that may be a known customer was taken for a new one; the import note says whom it is like, and they can be merged under &quot;Duplicates&quot;</numerusform>
            <numerusform>%n rows that may be known customers were taken for new ones; the import notes say whom they are like, and they can be merged under &quot;Duplicates&quot;</numerusform>
        </translation>
    </message>
    <message>
        <source>可能重复，请您定</source>
        <translation>Duplicates? You decide</translation>
    </message>
    <message>
        <source>右键点托盘里的图标可以退出。</source>
        <translation>Right-click the icon in the tray to quit.</translation>
    </message>
    <message>
        <source>号码不知道是谁的</source>
        <translation>whose number it is cannot be told</translation>
    </message>
    <message>
        <source>号码不通</source>
        <translation>Number dead</translation>
    </message>
    <message>
        <source>号码有一部分被遮住</source>
        <translation>partly masked</translation>
    </message>
    <message>
        <source>各位同事会有多少联系</source>
        <translation>How many contacts each colleague would have</translation>
    </message>
    <message>
        <source>合作了</source>
        <translation>In business</translation>
    </message>
    <message>
        <source>合同到期</source>
        <translation>Contract ends</translation>
    </message>
    <message>
        <source>合并</source>
        <translation>Merge</translation>
    </message>
    <message numerus="yes">
        <source>合并 %n 位客户</source>
        <translation>
            <numerusform>Merge %n customer</numerusform>
            <numerusform>Merge %n customers</numerusform>
        </translation>
    </message>
    <message>
        <source>合并…</source>
        <translation>Merge…</translation>
    </message>
    <message>
        <source>合并以后改过的也留着不动：{what}。</source>
        <translation>What was changed after the merge stays as it is: {what}.</translation>
    </message>
    <message>
        <source>合并以后新记的留在 {name} 这里。</source>
        <translation>What was added after the merge stays with {name}.</translation>
    </message>
    <message>
        <source>合并后</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>合并客户</source>
        <translation>Merge customers</translation>
    </message>
    <message>
        <source>合并时没有选用</source>
        <translation>not chosen when merging</translation>
    </message>
    <message>
        <source>合并时留下的</source>
        <translation>Left over from merging</translation>
    </message>
    <message>
        <source>合计和说明 {count}</source>
        <translation>totals and remarks: {count}</translation>
    </message>
    <message>
        <source>同一件事的客户一次处理完</source>
        <translation>Deal at once with all who wait for the same thing</translation>
    </message>
    <message>
        <source>同一家庭</source>
        <translation>Same household</translation>
    </message>
    <message>
        <source>同一项有两个不同的内容</source>
        <translation>the same item twice, and different</translation>
    </message>
    <message>
        <source>同上一行</source>
        <translation>as in the row above</translation>
    </message>
    <message>
        <source>同事</source>
        <translation>Colleague</translation>
    </message>
    <message>
        <source>同名同电话</source>
        <translation>Same name and phone</translation>
    </message>
    <message>
        <source>同名的客户有几位，按 F2 选一位</source>
        <translation>several customers bear the name; F2 chooses one</translation>
    </message>
    <message>
        <source>同在</source>
        <translation>Both in</translation>
    </message>
    <message>
        <source>同时完成：{reasons}</source>
        <translation>Also settles: {reasons}</translation>
    </message>
    <message>
        <source>名单</source>
        <translation>List</translation>
    </message>
    <message>
        <source>名单 {place} {name}</source>
        <translation>List: {place} {name}</translation>
    </message>
    <message>
        <source>名单“{file}”打不开，什么都没有导入：没有权限，或者别的程序正占着它。请在那里关闭，或请有权限的人复制一份给您，再试一次。</source>
        <translation>The list &quot;{file}&quot; could not be opened, so nothing was imported: there is no permission, or another program holds it. Close it there, or have somebody who may read it copy it for you, and try again.</translation>
    </message>
    <message>
        <source>名单“{name}”</source>
        <translation>List &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>名单只会被读取，不会被改动。</source>
        <translation>The list is only read, never changed.</translation>
    </message>
    <message>
        <source>名单有密码</source>
        <translation>The list has a password</translation>
    </message>
    <message>
        <source>名单有档案号：改过的内容要写进档案，请选“用名单覆盖”；档案后来又改过的也会被盖掉。</source>
        <translation>The list has file numbers: choose &quot;Overwrite, but never by blanks&quot; to take over what was changed in it; what was changed in the files since is replaced as well.</translation>
    </message>
    <message>
        <source>名单的前几行</source>
        <translation>First rows of the list</translation>
    </message>
    <message>
        <source>名单的密码不对，什么都没有导入。请再输入一次。</source>
        <translation>Wrong password for the list, so nothing was imported. Please enter it again.</translation>
    </message>
    <message>
        <source>名单里是固定的这些人，以后可以加、可以减。</source>
        <translation>The list holds just these people; they can be added and taken out later.</translation>
    </message>
    <message>
        <source>名单里没有表“{sheet}”，什么都没有导入。请另选一张表。</source>
        <translation>The list has no sheet &quot;{sheet}&quot;, so nothing was imported. Choose another sheet.</translation>
    </message>
    <message>
        <source>名单里没读懂的</source>
        <translation>Not understood in the list</translation>
    </message>
    <message>
        <source>名单里没选中的内容存入导入备注，档案里被换下的留在历史记录。</source>
        <translation>What you do not pick of the list goes into the import notes; what gives way in the file stays in its history.</translation>
    </message>
    <message>
        <source>名单里的原文，检查时改过</source>
        <translation>in the list; changed in the check</translation>
    </message>
    <message>
        <source>名单里的表</source>
        <translation>Tables of the lists</translation>
    </message>
    <message numerus="yes">
        <source>名单里空着、档案里有内容的 %n 格，不会清除</source>
        <translation>
            <numerusform>%n cell is blank in the list and filled in the file: nothing is erased</numerusform>
            <numerusform>%n cells are blank in the list and filled in the files: nothing is erased</numerusform>
        </translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>后一天</source>
        <translation>The day after</translation>
    </message>
    <message>
        <source>后天</source>
        <translation>In 2 days</translation>
    </message>
    <message>
        <source>后缀不用写，会保留原来的。</source>
        <translation>The ending need not be typed; it is kept.</translation>
    </message>
    <message>
        <source>启用</source>
        <translation>switched on</translation>
    </message>
    <message>
        <source>启用关怀步骤</source>
        <translation>Switch on care step</translation>
    </message>
    <message>
        <source>启用关怀计划</source>
        <translation>Start care plan</translation>
    </message>
    <message>
        <source>周</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>周一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>周一到周五</source>
        <translation>Mon–Fri</translation>
    </message>
    <message>
        <source>周三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>周二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>周五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>周六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>周四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>周岁</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>周日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>命令</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>和 {name}</source>
        <translation>With {name}</translation>
    </message>
    <message>
        <source>和 {name} 的关系</source>
        <translation>Relation with {name}</translation>
    </message>
    <message>
        <source>和 {name} 的关系，备注</source>
        <translation>Relation with {name}, note</translation>
    </message>
    <message>
        <source>和{twin}是一家人</source>
        <translation>same household as {twin}</translation>
    </message>
    <message>
        <source>和上次一样</source>
        <translation>As last time</translation>
    </message>
    <message>
        <source>和谁</source>
        <translation>With</translation>
    </message>
    <message>
        <source>和谁联系</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>和谁联系：姓名、拼音、电话</source>
        <translation>Who? Name, pinyin or phone</translation>
    </message>
    <message>
        <source>哪一天</source>
        <translation>Which day</translation>
    </message>
    <message>
        <source>哪一天的，不写则今天</source>
        <translation>Of which day; without it today</translation>
    </message>
    <message>
        <source>哪一项</source>
        <translation>Which item</translation>
    </message>
    <message>
        <source>哪两个行业能互相做生意。行业写名称（物流运输），或写客户行业、公司名里的字（修表）。</source>
        <translation>Which lines can do business with each other. Write the name of a line (Logistics), or words in a customer&apos;s industry or company (watch repair).</translation>
    </message>
    <message>
        <source>哪个月</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>哪个节</source>
        <translation>Festival</translation>
    </message>
    <message>
        <source>哪些客户到了该联系的日子：逾期的和今天的，或某几天的</source>
        <translation>Who is due: overdue and today, or within some days</translation>
    </message>
    <message>
        <source>哪位客户</source>
        <translation>Which customer</translation>
    </message>
    <message>
        <source>哪几天</source>
        <translation>On</translation>
    </message>
    <message>
        <source>哪天之前</source>
        <translation>By when</translation>
    </message>
    <message>
        <source>哪天之前介绍</source>
        <translation>Introduce by</translation>
    </message>
    <message>
        <source>哪天介绍的</source>
        <translation>Introduced on</translation>
    </message>
    <message>
        <source>哪天开始联系</source>
        <translation>day of the first contact</translation>
    </message>
    <message>
        <source>哪天联系的 Alt D</source>
        <translation>Day of the contacts Alt D</translation>
    </message>
    <message>
        <source>哪种信封</source>
        <translation>Which envelope</translation>
    </message>
    <message>
        <source>哪种卡</source>
        <translation>Which card</translation>
    </message>
    <message>
        <source>哪里出了事要逐一问候，或店里办活动要请人：先在客户列表里筛出来、选中，再按“发起活动”。</source>
        <translation>Something happened in an area, or you invite to an event: filter the customer list, choose whom it concerns, and press &quot;Begin event&quot;.</translation>
    </message>
    <message>
        <source>售后</source>
        <translation>Service desk</translation>
    </message>
    <message>
        <source>四</source>
        <comment>weekday</comment>
        <translation>Thu</translation>
    </message>
    <message>
        <source>四周加细框</source>
        <translation>Thin frame</translation>
    </message>
    <message>
        <source>回到今天  T</source>
        <translation>Back to today  T</translation>
    </message>
    <message>
        <source>回到客户列表</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>回到日历</source>
        <translation>Back to the calendar</translation>
    </message>
    <message>
        <source>回到设置</source>
        <translation>Back to settings</translation>
    </message>
    <message>
        <source>回访</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>固定日期</source>
        <translation>A fixed day</translation>
    </message>
    <message>
        <source>图片</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>图片“{name}”坏了，没有放进来。请重新拍一张或换一个文件。</source>
        <translation>The picture &quot;{name}&quot; is broken and was not added. Please take another or choose another file.</translation>
    </message>
    <message>
        <source>图片“{name}”的尺寸大得不正常，没有放进来。</source>
        <translation>The picture &quot;{name}&quot; claims to be enormous and was not added.</translation>
    </message>
    <message>
        <source>图片和 PDF</source>
        <translation>Pictures and PDF</translation>
    </message>
    <message>
        <source>图片坏了，显示不出来</source>
        <translation>The picture is broken and cannot be shown</translation>
    </message>
    <message>
        <source>图片太大，没有换上。请选 400 KB 以内的图片。</source>
        <translation>The picture is too large and was not taken. Choose one of up to 400 KB.</translation>
    </message>
    <message>
        <source>在关怀开始的日子之前</source>
        <translation>before care began</translation>
    </message>
    <message>
        <source>在列表中查找</source>
        <translation>Find in the list</translation>
    </message>
    <message>
        <source>在后台继续</source>
        <translation>Go on in the background</translation>
    </message>
    <message>
        <source>在客户列表里选…</source>
        <translation>Choose in the list…</translation>
    </message>
    <message>
        <source>在档案的“关系与转介绍”里记下谁介绍了谁</source>
        <translation>Note who brought whom under &quot;Ties, referrals&quot; in a file</translation>
    </message>
    <message>
        <source>在档案里写上客户的行业或公司，能互相做生意的会排在这里</source>
        <translation>Note the industry or company in the files: those who can do business with each other stand here</translation>
    </message>
    <message>
        <source>在沟通记录里找</source>
        <translation>Find in contacts</translation>
    </message>
    <message>
        <source>在职</source>
        <translation>Works here</translation>
    </message>
    <message>
        <source>在谈</source>
        <translation>Talking</translation>
    </message>
    <message>
        <source>地区</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>地区事件</source>
        <translation>In an area</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>地址标签</source>
        <translation>Address labels</translation>
    </message>
    <message>
        <source>地址标签…</source>
        <translation>Address labels…</translation>
    </message>
    <message>
        <source>地址里有{words}</source>
        <translation>Addresses with {words}</translation>
    </message>
    <message>
        <source>城市</source>
        <translation>Cities</translation>
    </message>
    <message>
        <source>填上</source>
        <translation>Fills</translation>
    </message>
    <message>
        <source>填了</source>
        <translation>Filled in</translation>
    </message>
    <message>
        <source>填什么</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>处理名单的进程意外停了，这一步没有做完，什么都没有写入。请再试一次。</source>
        <translation>The process that works on lists stopped unexpectedly. This step was not finished and nothing was written. Try again.</translation>
    </message>
    <message>
        <source>处理承诺</source>
        <translation>Settle promise</translation>
    </message>
    <message>
        <source>备份没有做成，所以没有继续，文件没有改动。请检查磁盘空间和权限。</source>
        <translation>The backup failed, so nothing further was done and the file is unchanged. Check disk space and access.</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>备注（连同标题保留原文）</source>
        <translation>Notes (keeps heading and text)</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>复制 {key}</source>
        <translation>Copy {key}</translation>
    </message>
    <message>
        <source>复制“{name}”…</source>
        <translation>Copy &quot;{name}&quot;…</translation>
    </message>
    <message>
        <source>复制一份来改</source>
        <translation>Copy it to change it</translation>
    </message>
    <message>
        <source>复制图片</source>
        <translation>Copy picture</translation>
    </message>
    <message>
        <source>复制步骤</source>
        <translation>Copy step</translation>
    </message>
    <message>
        <source>复制电话</source>
        <translation>Copy the phone number</translation>
    </message>
    <message>
        <source>复制计划</source>
        <translation>Copy plan</translation>
    </message>
    <message>
        <source>复制话术</source>
        <translation>Copy script</translation>
    </message>
    <message>
        <source>复制话术，到微信或短信里粘贴 {key}</source>
        <translation>Copy the script, to be pasted into WeChat or a text message {key}</translation>
    </message>
    <message>
        <source>外部关系</source>
        <translation>Ties to outside bodies</translation>
    </message>
    <message numerus="yes">
        <source>外部关系 %n 条</source>
        <translation>
            <numerusform>%n tie to an outside body</numerusform>
            <numerusform>%n ties to outside bodies</numerusform>
        </translation>
    </message>
    <message>
        <source>多久联系一次</source>
        <translation>How often to be in touch</translation>
    </message>
    <message>
        <source>多久联系一次…</source>
        <translation>Intervals…</translation>
    </message>
    <message>
        <source>大</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>大字</source>
        <translation>Large type</translation>
    </message>
    <message>
        <source>大约</source>
        <translation>about</translation>
    </message>
    <message numerus="yes">
        <source>大约还要 %n 分钟</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>大约还要 %n 秒</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
    <message>
        <source>天数</source>
        <comment>field of a script</comment>
        <translation>days</translation>
    </message>
    <message>
        <source>天数、月数或预算超出范围，还没有保存。请改小一些。</source>
        <translation>The days, months or budget are out of range; nothing was saved. Try a smaller number.</translation>
    </message>
    <message>
        <source>太长了，请写短一些</source>
        <translation>too long, shorten it</translation>
    </message>
    <message>
        <source>头像</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>姓名</source>
        <comment>field of a script</comment>
        <translation>name</translation>
    </message>
    <message>
        <source>姓名、拼音、电话、档案号</source>
        <translation>Name, pinyin, phone, file number</translation>
    </message>
    <message>
        <source>姓名、拼音、首字母、电话、车牌或备注里的字</source>
        <translation>Name, pinyin, initials, phone, plate or words of the notes</translation>
    </message>
    <message>
        <source>姓名、拼音首字母、电话尾号、车牌、任意文字…</source>
        <translation>Name, pinyin, last digits, plate, any text…</translation>
    </message>
    <message>
        <source>姓名、电话，没说就空着</source>
        <translation>Name, phone; leave empty if nobody</translation>
    </message>
    <message>
        <source>姓名同音</source>
        <translation>name sounds the same</translation>
    </message>
    <message>
        <source>姓名字形</source>
        <translation>shape of the name</translation>
    </message>
    <message>
        <source>姓名形近</source>
        <translation>name looks similar</translation>
    </message>
    <message>
        <source>姓名读音</source>
        <translation>sound of the name</translation>
    </message>
    <message>
        <source>字号</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>孩子</source>
        <comment>field of a script</comment>
        <translation>child</translation>
    </message>
    <message>
        <source>安排…</source>
        <translation>Days off…</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>完成并下一位</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>完成联系</source>
        <translation>Contact done</translation>
    </message>
    <message>
        <source>完整度</source>
        <translation>Completeness</translation>
    </message>
    <message>
        <source>完整度按每一项的重要程度算。“本月新增”是这个月又了解到多少，很重要的一项算三份。Enter 看客户，最不完整的在前。</source>
        <translation>Completeness weighs each item. &quot;Learnt this month&quot; is what was learnt since the month began; a very important item counts three times. Enter shows the customers, the emptiest first.</translation>
    </message>
    <message>
        <source>客情日历-{day}.ics</source>
        <translation>keqing-calendar-{day}.ics</translation>
    </message>
    <message>
        <source>客情簿</source>
        <translation>Keqing</translation>
    </message>
    <message>
        <source>客情簿 {version}</source>
        <translation>Keqing {version}</translation>
    </message>
    <message>
        <source>客情簿留在托盘里</source>
        <translation>Keqing stays in the tray</translation>
    </message>
    <message>
        <source>客情簿：客户档案与每日联系</source>
        <translation>Keqing: customer files and who to contact today</translation>
    </message>
    <message>
        <source>客情簿：每位客户都记得，每天该联系谁都知道</source>
        <translation>Keqing: every customer remembered, and who to contact today</translation>
    </message>
    <message>
        <source>客户</source>
        <comment>one person</comment>
        <translation>Customer</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>客户不满意</source>
        <translation>Customer unhappy</translation>
    </message>
    <message>
        <source>客户不需要</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>客户出差</source>
        <translation>Travelling</translation>
    </message>
    <message>
        <source>客户卡</source>
        <translation>Customer cards</translation>
    </message>
    <message>
        <source>客户卡（A 卡、C 卡）…</source>
        <translation>Customer cards (A and C)…</translation>
    </message>
    <message>
        <source>客户名单</source>
        <translation>List of customers</translation>
    </message>
    <message>
        <source>客户名单-{day}.xlsx</source>
        <translation>customers-{day}.xlsx</translation>
    </message>
    <message>
        <source>客户名单…</source>
        <translation>Customer list…</translation>
    </message>
    <message numerus="yes">
        <source>客户名单（%n 位）</source>
        <translation>
            <numerusform>Customers (%n)</numerusform>
            <numerusform>Customers (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>客户在旁</source>
        <translation>Customer beside</translation>
    </message>
    <message>
        <source>客户在旁，按 F9 再显示</source>
        <translation>A customer is beside you: press F9 to show it</translation>
    </message>
    <message>
        <source>客户在旁，没有复制。按 F9 再试。</source>
        <translation>A customer is beside you: nothing was copied. Press F9 and try again.</translation>
    </message>
    <message>
        <source>客户在旁，没有打开。按 F9 再试。</source>
        <translation>A customer is beside you: nothing was opened. Press F9 and try again.</translation>
    </message>
    <message>
        <source>客户在旁：遮住电话、资产和备注 F9</source>
        <translation>Customer beside: hide phones, assets and notes F9</translation>
    </message>
    <message>
        <source>客户已删除</source>
        <translation>deleted</translation>
    </message>
    <message>
        <source>客户已删除或合并</source>
        <translation>the customer was deleted or merged</translation>
    </message>
    <message>
        <source>客户归这位同事，并提醒同事联系每一位：介绍接任的同事。可以撤销。</source>
        <translation>The customers are then the colleague&apos;s, who is reminded to contact each: introduce the successor. It can be undone.</translation>
    </message>
    <message>
        <source>客户感觉</source>
        <translation>Mood</translation>
    </message>
    <message>
        <source>客户档案</source>
        <translation>Client file</translation>
    </message>
    <message>
        <source>客户档案…</source>
        <translation>Customer files…</translation>
    </message>
    <message>
        <source>客户档案和导入前一样。按 Ctrl Y 可以恢复这次导入。</source>
        <translation>The files are as before the import. Ctrl Y brings the import back.</translation>
    </message>
    <message>
        <source>客户档案文件</source>
        <translation>The client file</translation>
    </message>
    <message>
        <source>客户生日</source>
        <translation>Customer&apos;s birthday</translation>
    </message>
    <message>
        <source>客户说改天</source>
        <translation>Another day, they say</translation>
    </message>
    <message>
        <source>家人</source>
        <translation>Family</translation>
    </message>
    <message numerus="yes">
        <source>家人 %n 位</source>
        <translation>
            <numerusform>%n family member</numerusform>
            <numerusform>%n family members</numerusform>
        </translation>
    </message>
    <message>
        <source>家人也是客户</source>
        <translation>Family members who are customers</translation>
    </message>
    <message>
        <source>家人关系</source>
        <comment>field of a script</comment>
        <translation>relation</translation>
    </message>
    <message>
        <source>家人姓名</source>
        <comment>field of a script</comment>
        <translation>family names</translation>
    </message>
    <message>
        <source>家人建成客户</source>
        <translation>Open a file for a family member</translation>
    </message>
    <message>
        <source>家人生日</source>
        <translation>Family birthday</translation>
    </message>
    <message>
        <source>家庭</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>家里人</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>密码不对。文件没有打开，请再输入一次。</source>
        <translation>Wrong password. The file was not opened. Please enter it again.</translation>
    </message>
    <message>
        <source>密码不对，请再写一次。文件“{file}”</source>
        <translation>Wrong password, please try again. File &quot;{file}&quot;</translation>
    </message>
    <message>
        <source>密码去掉了，谁拿到文件都能打开。</source>
        <translation>The password is removed: whoever gets the file can open it.</translation>
    </message>
    <message>
        <source>密码忘了，谁也打不开这份档案，也找不回来。请记牢或抄下来收好。</source>
        <translation>Without the password nobody can open this file or recover it. Remember it, or write it down and keep it safe.</translation>
    </message>
    <message>
        <source>密码换好了。</source>
        <translation>The password is changed.</translation>
    </message>
    <message>
        <source>密码文件“{file}”的第一行是空的，什么都没有做。请在第一行写上密码。</source>
        <translation>The first line of the password file &quot;{file}&quot; is empty, so nothing was done. Put the password there.</translation>
    </message>
    <message>
        <source>密码文件“{file}”读不出来，什么都没有做。请存成 UTF-8 文本，再试一次。</source>
        <translation>The password file &quot;{file}&quot; cannot be read, so nothing was done. Save it as UTF-8 text and try again.</translation>
    </message>
    <message>
        <source>密码设好了。忘了它，谁也打不开这个文件。</source>
        <translation>The password is set. If it is forgotten, nobody can open this file.</translation>
    </message>
    <message>
        <source>对应列</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>对应方案</source>
        <translation>Matchings</translation>
    </message>
    <message>
        <source>对应方案.json</source>
        <translation>matching.json</translation>
    </message>
    <message>
        <source>对应方案“{name}”已保存。</source>
        <translation>The matching &quot;{name}&quot; is saved.</translation>
    </message>
    <message>
        <source>对应方案“{name}”已删除，可以撤销。</source>
        <translation>The matching &quot;{name}&quot; is deleted; undo brings it back.</translation>
    </message>
    <message>
        <source>对选中的附件</source>
        <translation>With the chosen attachments</translation>
    </message>
    <message>
        <source>导不了</source>
        <translation>Cannot be imported</translation>
    </message>
    <message>
        <source>导不了 {count}</source>
        <translation>Cannot be imported {count}</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message numerus="yes">
        <source>导入 %n 行</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>导入 %n 行：</source>
        <translation>
            <numerusform>%n row imported: </numerusform>
            <numerusform>%n rows imported: </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>导入了 %n 条沟通记录</source>
        <translation>
            <numerusform>%n contact came into the log</numerusform>
            <numerusform>%n contacts came into the log</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>导入了 %n 笔成交</source>
        <translation>
            <numerusform>%n purchase imported</numerusform>
            <numerusform>%n purchases imported</numerusform>
        </translation>
    </message>
    <message>
        <source>导入以后又有改动，先看看会撤销什么</source>
        <translation>There were changes since the import: see first what would be undone</translation>
    </message>
    <message>
        <source>导入以后改过的客户</source>
        <translation>Customers changed after the import</translation>
    </message>
    <message numerus="yes">
        <source>导入前改过 %n 行</source>
        <translation>
            <numerusform>%n row was corrected before</numerusform>
            <numerusform>%n rows were corrected before</numerusform>
        </translation>
    </message>
    <message>
        <source>导入可整批撤销；导入前自动备份。</source>
        <translation>A backup is made first, and the whole import can be undone.</translation>
    </message>
    <message>
        <source>导入名单</source>
        <translation>Import list</translation>
    </message>
    <message>
        <source>导入备注</source>
        <translation>Import notes</translation>
    </message>
    <message>
        <source>导入完成</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>导入客户</source>
        <translation>imported</translation>
    </message>
    <message>
        <source>导入客户，原文存入导入备注</source>
        <translation>imported, the text goes to the import notes</translation>
    </message>
    <message>
        <source>导入对应方案</source>
        <translation>Import a matching</translation>
    </message>
    <message>
        <source>导入所有没有隐藏的表</source>
        <translation>import all sheets that are not hidden</translation>
    </message>
    <message>
        <source>导入时</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>导入时新建为本店项目，档案里和列表里都能看到</source>
        <translation>Becomes an item of the shop&apos;s own with the import, shown in files and lists</translation>
    </message>
    <message>
        <source>导入沟通记录</source>
        <translation>Import contacts</translation>
    </message>
    <message>
        <source>导入老名单</source>
        <translation>Import a list</translation>
    </message>
    <message>
        <source>导入老名单…</source>
        <translation>Import a list…</translation>
    </message>
    <message>
        <source>导入行业包</source>
        <translation>Import a trade pack</translation>
    </message>
    <message>
        <source>导入行业包…</source>
        <translation>Import pack…</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message numerus="yes">
        <source>导出 %n 位</source>
        <translation>
            <numerusform>Export %n</numerusform>
            <numerusform>Export %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>导出 %n 位客户</source>
        <translation>
            <numerusform>Export %n customer</numerusform>
            <numerusform>Export %n customers</numerusform>
        </translation>
    </message>
    <message>
        <source>导出到</source>
        <translation>Export to</translation>
    </message>
    <message>
        <source>导出到手机日历</source>
        <translation>Export to a phone&apos;s calendar</translation>
    </message>
    <message>
        <source>导出到手机日历（.ics）…</source>
        <translation>Export to a phone&apos;s calendar (.ics)…</translation>
    </message>
    <message>
        <source>导出到文件…</source>
        <translation>Export to a file…</translation>
    </message>
    <message>
        <source>导出到表格</source>
        <translation>Export to a spreadsheet</translation>
    </message>
    <message>
        <source>导出对应方案</source>
        <translation>Export the matching</translation>
    </message>
    <message>
        <source>导出样板</source>
        <translation>Export a template</translation>
    </message>
    <message>
        <source>导出样板…</source>
        <translation>Export template…</translation>
    </message>
    <message>
        <source>导出的文件名要以 .xlsx 或 .csv 结尾，“{file}”没有写入。请换一个名字。</source>
        <translation>An export ends in .xlsx or .csv, so &quot;{file}&quot; was not written. Choose another name.</translation>
    </message>
    <message>
        <source>导出这个列表</source>
        <translation>Export this list</translation>
    </message>
    <message>
        <source>导出这个列表 Ctrl E</source>
        <translation>Export this list Ctrl E</translation>
    </message>
    <message>
        <source>将删除 {who}，连同档案里的家人、资产、成交和沟通记录。之后按 Ctrl+Z 可以撤销，也可以在“最近删除”里逐个恢复。</source>
        <translation>{who} will be deleted, with their family, assets, purchases and contacts. Ctrl+Z undoes it; &quot;Recently deleted&quot; restores them one by one.</translation>
    </message>
    <message>
        <source>将删除“{title}”，连同 {count} 位客户的答复和到场记录；客户的档案和沟通记录不动。之后按 Ctrl+Z 可以撤销。</source>
        <translation>Deletes &quot;{title}&quot; with all answers and arrivals (customers: {count}); their files and contacts stay. Ctrl+Z takes it back.</translation>
    </message>
    <message>
        <source>小</source>
        <translation>Small</translation>
    </message>
    <message>
        <source>小区、村镇、街道</source>
        <translation>Communities, towns, streets</translation>
    </message>
    <message>
        <source>就是这位</source>
        <translation>This is the one</translation>
    </message>
    <message>
        <source>屏幕</source>
        <translation>Screen</translation>
    </message>
    <message>
        <source>屏幕上的名单</source>
        <translation>List on the screen</translation>
    </message>
    <message>
        <source>展开</source>
        <translation>unfold</translation>
    </message>
    <message>
        <source>属相和年份对不上</source>
        <translation>the zodiac sign does not fit the year</translation>
    </message>
    <message>
        <source>岗位</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>工作</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>工作日</source>
        <translation>Workdays</translation>
    </message>
    <message>
        <source>左右间距</source>
        <translation>Gap across</translation>
    </message>
    <message>
        <source>左边</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>已 {seconds} 秒，最多等 {limit} 秒</source>
        <translation>{seconds} s so far, {limit} s at most</translation>
    </message>
    <message numerus="yes">
        <source>已介绍 %n 位成交 {closed}</source>
        <translation>
            <numerusform>brought %n, {closed} closed</numerusform>
            <numerusform>brought %n, {closed} closed</numerusform>
        </translation>
    </message>
    <message>
        <source>已保存到 {path}</source>
        <translation>Saved to {path}</translation>
    </message>
    <message>
        <source>已保存到 {path}。那里的副本没有密码保护。</source>
        <translation>Saved to {path}. The copy there is not protected by a password.</translation>
    </message>
    <message>
        <source>已保存：{what}</source>
        <translation>Saved: {what}</translation>
    </message>
    <message>
        <source>已停止。</source>
        <translation>Stopped.</translation>
    </message>
    <message>
        <source>已停止，密码没有改。</source>
        <translation>Stopped. The password was not changed.</translation>
    </message>
    <message>
        <source>已停止，这一次什么都没有写入。</source>
        <translation>Stopped. Nothing was written.</translation>
    </message>
    <message>
        <source>已兑现</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>已写好 {file}，共 {pages} 页</source>
        <translation>Written: {file}, pages: {pages}</translation>
    </message>
    <message>
        <source>已分到几项里</source>
        <translation>shared out among several items</translation>
    </message>
    <message>
        <source>已删除的客户</source>
        <translation>a deleted customer</translation>
    </message>
    <message>
        <source>已删除的附件还占 {size} MB，撤销和恢复时要用。</source>
        <translation>Deleted attachments still take {size} MB, for undo and restore.</translation>
    </message>
    <message>
        <source>已发</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>已发，等回复</source>
        <translation>sent, no answer yet</translation>
    </message>
    <message>
        <source>已另存到“{file}”。</source>
        <translation>Saved to &quot;{file}&quot;.</translation>
    </message>
    <message>
        <source>已回</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>已复制</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>已复制 {number}</source>
        <translation>Copied {number}</translation>
    </message>
    <message>
        <source>已复制图片“{name}”。</source>
        <translation>Copied the picture &quot;{name}&quot;.</translation>
    </message>
    <message>
        <source>已复制：{text}</source>
        <translation>Copied: {text}</translation>
    </message>
    <message>
        <source>已存为 {file}</source>
        <translation>Saved as {file}</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>done</translation>
    </message>
    <message>
        <source>已导入：新增 {new} 位，更新 {old} 位</source>
        <translation>Imported: {new} new, {old} updated</translation>
    </message>
    <message>
        <source>已导出 {count} 位客户到 {file}</source>
        <translation>Customers exported to {file}: {count}</translation>
    </message>
    <message>
        <source>已导出到“{file}”。</source>
        <translation>Exported to &quot;{file}&quot;.</translation>
    </message>
    <message>
        <source>已录</source>
        <translation>typed</translation>
    </message>
    <message>
        <source>已录 {done} · 还空着 {left}</source>
        <translation>{done} typed · {left} empty</translation>
    </message>
    <message>
        <source>已感谢</source>
        <translation>Thanked</translation>
    </message>
    <message>
        <source>已按“{name}”对应 {count} 列。</source>
        <translation>Columns matched as in &quot;{name}&quot;: {count}.</translation>
    </message>
    <message>
        <source>已换算成北京时间</source>
        <translation>converted to Beijing time</translation>
    </message>
    <message>
        <source>已推迟</source>
        <translation>Postponed</translation>
    </message>
    <message>
        <source>已提前</source>
        <translation>Brought forward</translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation>undone</translation>
    </message>
    <message>
        <source>已撤销：{what}</source>
        <translation>Undone: {what}</translation>
    </message>
    <message>
        <source>已撤销：{what}。按 Ctrl Z 可以恢复。</source>
        <translation>Taken back: {what}. Ctrl Z brings it back.</translation>
    </message>
    <message>
        <source>已故</source>
        <translation>Deceased</translation>
    </message>
    <message>
        <source>已故，不要再联系</source>
        <translation>Deceased: no more contacts</translation>
    </message>
    <message>
        <source>已整批撤销</source>
        <translation>Import undone</translation>
    </message>
    <message>
        <source>已新建 {file}</source>
        <translation>Made {file}</translation>
    </message>
    <message>
        <source>已有</source>
        <translation>Known</translation>
    </message>
    <message>
        <source>已有 {text}</source>
        <translation>beside {text}</translation>
    </message>
    <message>
        <source>已有的一概不动，只导入新客户</source>
        <translation>New ones only, known left alone</translation>
    </message>
    <message>
        <source>已有的客户怎么处理</source>
        <translation>What to do with customers already there</translation>
    </message>
    <message>
        <source>已有的客户：fill 只补空项，overwrite 用名单覆盖（空格不清除），skip 一概不动，new 一律新建；只是可能重复的，前两种当作新客户并写进导入备注</source>
        <translation>known customers: fill what is empty, overwrite with the list (blanks erase nothing), skip, or new for a new file each; who only may be known becomes a new customer with an import note under the first two</translation>
    </message>
    <message>
        <source>已有的客户：{mode}</source>
        <translation>Customers already here: {mode}</translation>
    </message>
    <message>
        <source>已流失</source>
        <translation>lost</translation>
    </message>
    <message>
        <source>已由同事联系</source>
        <translation>A colleague did</translation>
    </message>
    <message>
        <source>已知</source>
        <translation>Known</translation>
    </message>
    <message numerus="yes">
        <source>已知 %n 位</source>
        <translation>
            <numerusform>Known of %n customer</numerusform>
            <numerusform>Known of %n customers</numerusform>
        </translation>
    </message>
    <message>
        <source>已经有“{label}”这一部分了，没有保存。请换一个名称。</source>
        <translation>There is a section &quot;{label}&quot; already; nothing was saved. Please choose another name.</translation>
    </message>
    <message>
        <source>已经有“{label}”这一项了，没有保存。请换一个名称。</source>
        <translation>There is an item &quot;{label}&quot; already, so it was not saved. Choose another name.</translation>
    </message>
    <message>
        <source>已经有“{name}”了，没有保存。请换一个名字。</source>
        <translation>There is a &quot;{name}&quot; already, so it was not saved. Choose another name.</translation>
    </message>
    <message>
        <source>已经有文件“{file}”。它没有被改动，请换一个名字。</source>
        <translation>There is a file &quot;{file}&quot; already. It was not changed. Choose another name.</translation>
    </message>
    <message>
        <source>已经联系过</source>
        <translation>there was a contact</translation>
    </message>
    <message>
        <source>已经谢过了</source>
        <translation>Thanks were said</translation>
    </message>
    <message>
        <source>已经过去</source>
        <translation>gone by</translation>
    </message>
    <message>
        <source>已结束</source>
        <translation>ended</translation>
    </message>
    <message>
        <source>已续期</source>
        <translation>renewed</translation>
    </message>
    <message>
        <source>已联系</source>
        <translation>Contacted</translation>
    </message>
    <message>
        <source>已补上区号的 0</source>
        <translation>0 of the area code added</translation>
    </message>
    <message>
        <source>已补上本店区号</source>
        <translation>the shop&apos;s area code was added</translation>
    </message>
    <message>
        <source>已记下：{name}</source>
        <translation>Logged: {name}</translation>
    </message>
    <message>
        <source>已跳过</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>已送出</source>
        <translation>Delivered</translation>
    </message>
    <message numerus="yes">
        <source>已送去打印，共 %n 页</source>
        <translation>
            <numerusform>Sent to the printer: %n page</numerusform>
            <numerusform>Sent to the printer: %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已选 %n 位</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message>
        <source>已隐藏</source>
        <translation>Hidden</translation>
    </message>
    <message>
        <source>带上电话号码</source>
        <translation>With phone numbers</translation>
    </message>
    <message>
        <source>平均</source>
        <translation>Average</translation>
    </message>
    <message>
        <source>年份不对</source>
        <translation>wrong year</translation>
    </message>
    <message>
        <source>年数</source>
        <comment>field of a script</comment>
        <translation>years</translation>
    </message>
    <message>
        <source>年检</source>
        <translation>Inspection</translation>
    </message>
    <message>
        <source>年检到期</source>
        <translation>Inspection due</translation>
    </message>
    <message>
        <source>年龄</source>
        <comment>field of a script</comment>
        <translation>age</translation>
    </message>
    <message>
        <source>应每隔</source>
        <translation>Interval</translation>
    </message>
    <message>
        <source>店名</source>
        <translation>Shop name</translation>
    </message>
    <message>
        <source>店名</source>
        <comment>field of a script</comment>
        <translation>shop</translation>
    </message>
    <message>
        <source>店名印在单子上；区号补在没写区号的电话前，也用来认是哪个城市。一位同事每天联系的客户到了上限，其余的往后顺延；空着就是不限。积压太久想从头来，就把“从哪天算起”改成今天：这天以前的不再列为逾期，可以撤销。</source>
        <translation>The shop&apos;s name is printed on sheets. The area code is put before telephones without one, and tells the city of addresses. Beyond the limit a person&apos;s customers move on to the next days; empty is no limit. To begin afresh after a long pause, let contacts count since today: what fell due before is no longer overdue. It can be undone.</translation>
    </message>
    <message>
        <source>店里没有叫“{name}”的人，列表没有变。请写设置里的姓名。</source>
        <translation>Nobody in the shop is called &quot;{name}&quot;; the list has not changed. Write a name as it stands in the settings.</translation>
    </message>
    <message>
        <source>店里的</source>
        <translation>The shop&apos;s</translation>
    </message>
    <message>
        <source>建成客户</source>
        <translation>Open a file</translation>
    </message>
    <message>
        <source>建档 {day} 起没联系过</source>
        <translation>Never since {day}</translation>
    </message>
    <message>
        <source>建档日</source>
        <translation>File opened</translation>
    </message>
    <message numerus="yes">
        <source>建立档案，%n 处内容</source>
        <translation>
            <numerusform>File opened, %n entry</numerusform>
            <numerusform>File opened, %n entries</numerusform>
        </translation>
    </message>
    <message>
        <source>开始日期 {start} 在结束日期 {end} 之后，什么都没有列出。请对调两个日期。</source>
        <translation>{start} is after {end}, so nothing was listed. Swap the two dates.</translation>
    </message>
    <message>
        <source>开始联系</source>
        <translation>Contact from</translation>
    </message>
    <message>
        <source>开窗信封</source>
        <translation>With a window</translation>
    </message>
    <message>
        <source>引号没有成对：{found}</source>
        <translation>a quote is not closed: {found}</translation>
    </message>
    <message>
        <source>归到</source>
        <translation>Belongs to</translation>
    </message>
    <message>
        <source>归属</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>归属的销售顾问；几位用逗号隔开，轮流分给</source>
        <translation>salesperson who gets them; several, with commas between, by turns</translation>
    </message>
    <message>
        <source>归属（这位客户是谁的）</source>
        <translation>Owner (whose customer it is)</translation>
    </message>
    <message>
        <source>录了没有</source>
        <translation>Typed</translation>
    </message>
    <message>
        <source>录入电话单</source>
        <translation>Type in a call sheet</translation>
    </message>
    <message>
        <source>录入这张电话单</source>
        <translation>Type in this call sheet</translation>
    </message>
    <message>
        <source>彻底清除</source>
        <translation>Clear away</translation>
    </message>
    <message>
        <source>彻底清除…</source>
        <translation>Clear away…</translation>
    </message>
    <message>
        <source>彻底清除已删除的附件？</source>
        <translation>Clear away deleted attachments?</translation>
    </message>
    <message>
        <source>往下移</source>
        <translation>Further down</translation>
    </message>
    <message>
        <source>往前  PageUp</source>
        <translation>Back  PageUp</translation>
    </message>
    <message>
        <source>往右移</source>
        <translation>Further right</translation>
    </message>
    <message>
        <source>往后  PageDown</source>
        <translation>Forward  PageDown</translation>
    </message>
    <message>
        <source>待感谢</source>
        <translation>To be thanked</translation>
    </message>
    <message>
        <source>待联系</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>待联系几位</source>
        <translation>Who is due</translation>
    </message>
    <message>
        <source>很可能是：</source>
        <translation>Most likely:</translation>
    </message>
    <message>
        <source>很重要</source>
        <translation>Very important</translation>
    </message>
    <message>
        <source>微信</source>
        <translation>WeChat</translation>
    </message>
    <message>
        <source>必填</source>
        <translation>required</translation>
    </message>
    <message>
        <source>忌口：{taboos}</source>
        <translation>Does not eat: {taboos}</translation>
    </message>
    <message>
        <source>怎么做工作</source>
        <translation>What to do with whom</translation>
    </message>
    <message>
        <source>怎么写</source>
        <translation>How it is written</translation>
    </message>
    <message>
        <source>怎么处理</source>
        <translation>What happens</translation>
    </message>
    <message>
        <source>怎么打交道</source>
        <translation>How to treat them</translation>
    </message>
    <message>
        <source>怎么联系</source>
        <translation>How to reach</translation>
    </message>
    <message>
        <source>怎么认识的、想要什么</source>
        <translation>How you met, what they want</translation>
    </message>
    <message>
        <source>怎样联系的，例如 call、电话、wechat</source>
        <translation>How, e.g. call or wechat</translation>
    </message>
    <message>
        <source>急的在前</source>
        <translation>Most urgent first</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>sex</translation>
    </message>
    <message>
        <source>性别和身份证号不一致</source>
        <translation>sex differs from the ID number</translation>
    </message>
    <message>
        <source>性格</source>
        <translation>Personality</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>恢复原来的内容</source>
        <translation>Restore what was there</translation>
    </message>
    <message>
        <source>恢复客户</source>
        <translation>Restore customer</translation>
    </message>
    <message>
        <source>恢复待联系</source>
        <translation>Reopen contact</translation>
    </message>
    <message>
        <source>恢复成原来的</source>
        <translation>Restore what was there</translation>
    </message>
    <message>
        <source>恢复成行业自带的</source>
        <translation>Restore as the trade has it</translation>
    </message>
    <message>
        <source>恢复行业默认步骤</source>
        <translation>Restore the trade&apos;s step</translation>
    </message>
    <message>
        <source>恢复默认</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>您是哪一位？</source>
        <translation>Who are you?</translation>
    </message>
    <message>
        <source>您没有做这件事的权限，什么都没有改动。请找经理。</source>
        <translation>You have no right to do this, so nothing was changed. Ask the manager.</translation>
    </message>
    <message>
        <source>您的姓名</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>您选的</source>
        <translation>Your choice</translation>
    </message>
    <message>
        <source>意向</source>
        <translation>Intent</translation>
    </message>
    <message>
        <source>意向</source>
        <comment>field of a script</comment>
        <translation>intent</translation>
    </message>
    <message>
        <source>成交</source>
        <comment>of a referral</comment>
        <translation>Closed</translation>
    </message>
    <message>
        <source>成交</source>
        <translation>Purchases</translation>
    </message>
    <message numerus="yes">
        <source>成交 %n 位</source>
        <translation>
            <numerusform>%n closed</numerusform>
            <numerusform>%n closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>成交 %n 笔</source>
        <translation>
            <numerusform>%n purchase</numerusform>
            <numerusform>%n purchases</numerusform>
        </translation>
    </message>
    <message>
        <source>成交 / 交付日</source>
        <translation>Purchase / delivery</translation>
    </message>
    <message>
        <source>成交了打 C 卡</source>
        <translation>C card once bought</translation>
    </message>
    <message>
        <source>成交周年</source>
        <translation>Purchase anniversary</translation>
    </message>
    <message>
        <source>成交满</source>
        <translation>After buying</translation>
    </message>
    <message numerus="yes">
        <source>成交满 %n 个月</source>
        <translation>
            <numerusform>Bought %n month ago</numerusform>
            <numerusform>Bought %n months ago</numerusform>
        </translation>
    </message>
    <message>
        <source>成交金额</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>我</source>
        <comment>field of a script</comment>
        <translation>me</translation>
    </message>
    <message>
        <source>我们的{sheet}</source>
        <translation>Our {sheet}</translation>
    </message>
    <message>
        <source>我是谁</source>
        <translation>Who I am</translation>
    </message>
    <message>
        <source>我的</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>房产</source>
        <translation>Property</translation>
    </message>
    <message>
        <source>所有文件</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>所有资料都在这一个文件里，只存在这台电脑上。</source>
        <translation>Everything is in this one file, on this computer only.</translation>
    </message>
    <message>
        <source>打偏了就挪一挪（{printer}）</source>
        <translation>If it prints beside the place ({printer})</translation>
    </message>
    <message>
        <source>打到哪里</source>
        <translation>Sent to</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message numerus="yes">
        <source>打印 %n 位</source>
        <translation>
            <numerusform>Print %n</numerusform>
            <numerusform>Print %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>打印 %n 位的电话单</source>
        <translation>
            <numerusform>Print a call sheet of %n customer</numerusform>
            <numerusform>Print a call sheet of %n customers</numerusform>
        </translation>
    </message>
    <message>
        <source>打印 Ctrl P</source>
        <translation>Print Ctrl P</translation>
    </message>
    <message>
        <source>打印关系图</source>
        <translation>Print the drawing</translation>
    </message>
    <message>
        <source>打印决策图</source>
        <translation>Print the map</translation>
    </message>
    <message>
        <source>打印后已经记过：{contact}。再录就是另记一次。</source>
        <translation>Logged since it was printed: {contact}. Typing it again logs another contact.</translation>
    </message>
    <message>
        <source>打印或存成 PDF 的电话单会出现在这里，最近的在最前</source>
        <translation>Call sheets that were printed or saved as PDF appear here, the last one first</translation>
    </message>
    <message>
        <source>打印日历…</source>
        <translation>Print the calendar…</translation>
    </message>
    <message>
        <source>打印机没有准备好，什么都没有打印。请检查打印机，再试一次。</source>
        <translation>The printer is not ready, so nothing was printed. Check it and try again.</translation>
    </message>
    <message>
        <source>打印电话 / 拜访单到 PDF</source>
        <translation>Print a call sheet to PDF</translation>
    </message>
    <message>
        <source>打印电话单</source>
        <translation>Print call sheet</translation>
    </message>
    <message>
        <source>打印记录</source>
        <translation>Print log</translation>
    </message>
    <message>
        <source>打印记录…</source>
        <translation>Print log…</translation>
    </message>
    <message>
        <source>打印贺卡…</source>
        <translation>Print greeting cards…</translation>
    </message>
    <message>
        <source>打印这一天的电话 / 拜访单</source>
        <translation>Print the call sheet of this day</translation>
    </message>
    <message>
        <source>打印这个列表 Ctrl Shift P</source>
        <translation>Print this list Ctrl Shift P</translation>
    </message>
    <message>
        <source>打印这个月的生日…</source>
        <translation>Print this month&apos;s birthdays…</translation>
    </message>
    <message>
        <source>打印这张表</source>
        <translation>Print this list</translation>
    </message>
    <message>
        <source>打印逾期和今天的电话 / 拜访单</source>
        <translation>Print the call sheet: overdue and today</translation>
    </message>
    <message>
        <source>打印预览里按这个名字选它。</source>
        <translation>It is chosen by this name in the print preview.</translation>
    </message>
    <message>
        <source>打完电话、见完面，随手记一笔：说了什么、答应了什么。</source>
        <translation>After a call or visit, log it: what was said, what was promised.</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message numerus="yes">
        <source>打开 %n 个步骤</source>
        <translation>
            <numerusform>Switch %n step on</numerusform>
            <numerusform>Switch %n steps on</numerusform>
        </translation>
    </message>
    <message>
        <source>打开一个档案文件的窗口</source>
        <translation>Open the window on a client file</translation>
    </message>
    <message>
        <source>打开关怀计划</source>
        <translation>Switch on care plan</translation>
    </message>
    <message>
        <source>打开另一位</source>
        <translation>Open the other</translation>
    </message>
    <message>
        <source>打开客情簿</source>
        <translation>Open Keqing</translation>
    </message>
    <message>
        <source>打开客户档案</source>
        <translation>Open a client file</translation>
    </message>
    <message>
        <source>打开已有的</source>
        <translation>Open an existing one</translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation>Open its folder</translation>
    </message>
    <message>
        <source>打开整个“{name}”</source>
        <translation>Switch all of &quot;{name}&quot; on</translation>
    </message>
    <message>
        <source>打开档案</source>
        <translation>Open file</translation>
    </message>
    <message>
        <source>打开档案（Enter）</source>
        <translation>Open the file (Enter)</translation>
    </message>
    <message>
        <source>打开示例门店；加 --to 时不需要屏幕，把成果写进文件夹</source>
        <translation>Open the sample shop; with --to no screen is needed and the results go into a folder</translation>
    </message>
    <message>
        <source>打标签</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>打裁切线</source>
        <translation>Lines to cut along</translation>
    </message>
    <message>
        <source>批量</source>
        <translation>In bulk</translation>
    </message>
    <message>
        <source>批量修改</source>
        <translation>Change many</translation>
    </message>
    <message>
        <source>批量修改客户</source>
        <translation>Edit customers</translation>
    </message>
    <message>
        <source>找一个词</source>
        <translation>Find a word</translation>
    </message>
    <message>
        <source>找一位客户试试</source>
        <translation>Find a customer</translation>
    </message>
    <message>
        <source>找一项，例如 生日</source>
        <translation>Find an item, e.g. birthday</translation>
    </message>
    <message>
        <source>找不到名单“{file}”。它可能被移走或改名了，请重新选择。</source>
        <translation>The list &quot;{file}&quot; was not found. It may have been moved or renamed. Please choose it again.</translation>
    </message>
    <message>
        <source>找不到文件“{file}”。它可能被移走或改名了，请重新选择。</source>
        <translation>&quot;{file}&quot; was not found. It may have been moved or renamed. Please choose it again.</translation>
    </message>
    <message>
        <source>找不到这一条，可能已被删除。可以用“撤销”找回。</source>
        <translation>This record cannot be found; it may have been deleted. Undo brings it back.</translation>
    </message>
    <message>
        <source>找不到这一步，可能已被删除。可以用“撤销”找回。</source>
        <translation>The step was not found; it may have been deleted. Undo brings it back.</translation>
    </message>
    <message>
        <source>找不到这一项，可能已被删除。可以用“撤销”找回。</source>
        <translation>This item is gone, it may have been deleted. Undo brings it back.</translation>
    </message>
    <message>
        <source>找不到这个分组，可能已被删除。可以用“撤销”找回。</source>
        <translation>This segment was not found and may have been deleted. Undo brings it back.</translation>
    </message>
    <message>
        <source>找不到这个承诺，可能已被删除。可以用“撤销”找回。</source>
        <translation>This promise was not found and may have been deleted. &quot;Undo&quot; can bring it back.</translation>
    </message>
    <message>
        <source>找不到这个活动，可能已被删除。可以用“撤销”找回。</source>
        <translation>This event cannot be found; it may have been deleted. Undo brings it back.</translation>
    </message>
    <message>
        <source>找不到这个附件，可能已被删除。可以用“撤销”找回。</source>
        <translation>This attachment cannot be found; it may have been deleted. Undo brings it back.</translation>
    </message>
    <message>
        <source>找不到这位客户，可能已被删除。可以用“撤销”找回。</source>
        <translation>This customer was not found and may have been deleted. &quot;Undo&quot; can bring them back.</translation>
    </message>
    <message>
        <source>找不到这位家人，可能已被删除。可以用“撤销”找回。</source>
        <translation>This member of the family was not found and may have been deleted. Undo brings it back.</translation>
    </message>
    <message>
        <source>找不到这条沟通记录，可能已被删除。可以用“撤销”找回。</source>
        <translation>This contact was not found and may have been deleted. &quot;Undo&quot; can bring it back.</translation>
    </message>
    <message>
        <source>找不到这次导入的记录，它可能已被删除。</source>
        <translation>The record of this import is not there; it may have been deleted.</translation>
    </message>
    <message>
        <source>找人、单子或筛选条件</source>
        <translation>Find a person, a sheet or a filter</translation>
    </message>
    <message>
        <source>找地区，或地址里的字</source>
        <translation>Find an area, or words of an address</translation>
    </message>
    <message>
        <source>找某一项，如：电话、生日</source>
        <translation>Find an item: phone, birthday</translation>
    </message>
    <message>
        <source>找步骤</source>
        <translation>Find a step</translation>
    </message>
    <message>
        <source>找项目</source>
        <translation>Find an item</translation>
    </message>
    <message>
        <source>承诺</source>
        <translation>Promise</translation>
    </message>
    <message>
        <source>承诺内容</source>
        <comment>field of a script</comment>
        <translation>promise</translation>
    </message>
    <message>
        <source>承诺到期</source>
        <translation>Promise due</translation>
    </message>
    <message>
        <source>承诺要写上哪天之前</source>
        <translation>Say by when it is promised.</translation>
    </message>
    <message numerus="yes">
        <source>把 %n 位客户交给</source>
        <translation>
            <numerusform>Give %n customer to</numerusform>
            <numerusform>Give %n customers to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>把 %n 位客户改成等级</source>
        <translation>
            <numerusform>Grade of %n customer</numerusform>
            <numerusform>Grade of %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>把 %n 位客户改成阶段</source>
        <translation>
            <numerusform>Stage of %n customer</numerusform>
            <numerusform>Stage of %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>把 %n 位客户移交给同事</source>
        <translation>
            <numerusform>Hand %n customer over to a colleague</numerusform>
            <numerusform>Hand %n customers over to a colleague</numerusform>
        </translation>
    </message>
    <message>
        <source>把 {from_} 并入 {name} {number}：{what}都转过来，只留这一份；没选中的内容记在档案里。可撤销。</source>
        <translation>Merges {from_} into {name} {number}, with {what}; only this file stays. What is not chosen is noted in it. Can be undone.</translation>
    </message>
    <message>
        <source>把 {name} 转交同事</source>
        <translation>Hand {name} to a colleague</translation>
    </message>
    <message>
        <source>把写好的电话单录进来</source>
        <translation>Type in what was written on a printed call sheet</translation>
    </message>
    <message>
        <source>把名单拖到这里</source>
        <translation>Drop your list here</translation>
    </message>
    <message>
        <source>把国务院办公厅的通知整段粘进来，或者一个节日写一行，或者粘一张表：日期、休或班、节日；以这里写的为准。</source>
        <translation>Paste the whole notice of the State Council, write a line for each holiday, or paste a table of day, off or work, and name; what stands here goes first.</translation>
    </message>
    <message>
        <source>把它们藏起来（内容还在，随时可以再显示）</source>
        <translation>Hide them (what is known stays, and they can be shown again)</translation>
    </message>
    <message>
        <source>把客户列入活动</source>
        <translation>Add to event</translation>
    </message>
    <message>
        <source>把客户移出活动</source>
        <translation>Take out of event</translation>
    </message>
    <message>
        <source>把手里的老名单导进来，表格格式不限；或者先新建一位。</source>
        <translation>Import the list you have, in whatever shape it is, or add the first customer.</translation>
    </message>
    <message>
        <source>把握</source>
        <translation>How sure</translation>
    </message>
    <message>
        <source>把每个页面和对话框画成图片</source>
        <translation>Draw every page and dialog as a picture</translation>
    </message>
    <message>
        <source>把照片、扫描件或 PDF 拖到这里，或复制后按 Ctrl V。都存在客户文件里，一起加密和备份。</source>
        <translation>Drag photos, scans or PDF here, or copy them and press Ctrl V. They are kept in the client file, encrypted and backed up with it.</translation>
    </message>
    <message>
        <source>把现在的对应另存为方案…</source>
        <translation>Save the present matching as…</translation>
    </message>
    <message>
        <source>把现在的行业存成一个文件，改好再导入，就是本店自己的行业包</source>
        <translation>Save the present trade as a file: changed and imported again, it is a pack of your own</translation>
    </message>
    <message>
        <source>把这一处恢复成改动以前的样子 Enter</source>
        <translation>Put this back as it was before the change Enter</translation>
    </message>
    <message>
        <source>把这一天当作今天</source>
        <translation>Take this day as today</translation>
    </message>
    <message numerus="yes">
        <source>把选中的 %n 位存成名单…</source>
        <translation>
            <numerusform>Save the %n chosen as a list…</numerusform>
            <numerusform>Save the %n chosen as a list…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>把选中的 %n 位存成名单（只给我）…</source>
        <translation>
            <numerusform>Save the %n chosen as a list (for me alone)…</numerusform>
            <numerusform>Save the %n chosen as a list (for me alone)…</numerusform>
        </translation>
    </message>
    <message>
        <source>把选中的加入名单</source>
        <translation>Put those chosen into a list</translation>
    </message>
    <message>
        <source>把选中的移出“{name}”</source>
        <translation>Take those chosen out of &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>拆开</source>
        <translation>Take apart</translation>
    </message>
    <message>
        <source>拆开以后按 Ctrl Z 可以恢复合并。</source>
        <translation>Ctrl Z brings the merge back afterwards.</translation>
    </message>
    <message>
        <source>拆开合并的客户</source>
        <translation>Take a merge apart</translation>
    </message>
    <message>
        <source>拆开这次合并…</source>
        <translation>Take this merge apart…</translation>
    </message>
    <message>
        <source>拆开这次合并？</source>
        <translation>Take this merge apart?</translation>
    </message>
    <message>
        <source>拒绝</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>拖动可改期；改期会问原因并写进记录。</source>
        <translation>Drag to move. You are asked why, and it goes on record.</translation>
    </message>
    <message>
        <source>拖动，或按 Alt ↑ ↓ 排列，Del 移除</source>
        <translation>Drag or Alt ↑ ↓ to order, Del to remove</translation>
    </message>
    <message>
        <source>括号不成对，还没有保存。请补上另一半。</source>
        <translation>Brackets do not pair up; it is not saved yet. Please add the other half.</translation>
    </message>
    <message>
        <source>括号没有成对，缺 ] 或 }}：{found}</source>
        <translation>a bracket is not closed, ] or }} is missing: {found}</translation>
    </message>
    <message>
        <source>拿不准</source>
        <translation>Unsure</translation>
    </message>
    <message>
        <source>按“{column}”列分给本人，没写的给</source>
        <translation>By column &quot;{column}&quot;; blank goes to</translation>
    </message>
    <message>
        <source>按上次联系算的步骤没法按周预先算出，不在里面。</source>
        <translation>Steps that count from the last contact cannot be told week by week and are not in it.</translation>
    </message>
    <message>
        <source>按两位年份理解</source>
        <translation>read as a two-digit year</translation>
    </message>
    <message>
        <source>按内容认出</source>
        <translation>Told by its content</translation>
    </message>
    <message>
        <source>按农历理解</source>
        <translation>read as lunar</translation>
    </message>
    <message>
        <source>按区域，带地址</source>
        <translation>By area, with addresses</translation>
    </message>
    <message>
        <source>按哪一列认人</source>
        <translation>Who is known by</translation>
    </message>
    <message>
        <source>按您的选择不导入</source>
        <translation>left out, as you chose</translation>
    </message>
    <message>
        <source>按日在前理解</source>
        <translation>read with the day first</translation>
    </message>
    <message>
        <source>按月在前理解</source>
        <translation>read with the month first</translation>
    </message>
    <message>
        <source>按标题的单位理解</source>
        <translation>read in the unit of the heading</translation>
    </message>
    <message>
        <source>按标题认出</source>
        <translation>Told by its heading</translation>
    </message>
    <message>
        <source>按民国纪年理解</source>
        <translation>Year counted from 1912</translation>
    </message>
    <message>
        <source>按电话、身份证号、车牌、微信，以及姓名加生日、公司或地址查过了全部客户。</source>
        <translation>All customers were compared by phone, ID number, plate and WeChat, and by name with birthday, company or address.</translation>
    </message>
    <message>
        <source>按节日理解</source>
        <translation>read as a festival</translation>
    </message>
    <message>
        <source>按表格的日期数字理解</source>
        <translation>read as a spreadsheet date</translation>
    </message>
    <message>
        <source>按金额或面积理解，原话记在备注里</source>
        <translation>read as the amount or size; the words are in the notes</translation>
    </message>
    <message>
        <source>按钟点</source>
        <translation>By the hour</translation>
    </message>
    <message>
        <source>按问题看</source>
        <translation>By problem</translation>
    </message>
    <message>
        <source>换一个文件…</source>
        <translation>Another file…</translation>
    </message>
    <message>
        <source>换一个月，或看全店的客户</source>
        <translation>Choose another month, or look at the whole shop</translation>
    </message>
    <message>
        <source>换一位…</source>
        <translation>Another one…</translation>
    </message>
    <message>
        <source>换一天看看，或清除筛选</source>
        <translation>Look at another day, or clear the filters</translation>
    </message>
    <message>
        <source>换一种说法 {key}</source>
        <translation>Another way to say it {key}</translation>
    </message>
    <message>
        <source>换一项</source>
        <translation>next item</translation>
    </message>
    <message>
        <source>换个条件，或者清除筛选看全部。</source>
        <translation>Change the filters, or clear them to see everybody.</translation>
    </message>
    <message>
        <source>换个词，或清除筛选</source>
        <translation>Try another word, or clear the filters</translation>
    </message>
    <message>
        <source>换位置…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>换别的文件…</source>
        <translation>Other files…</translation>
    </message>
    <message>
        <source>换头像</source>
        <translation>Change the photo</translation>
    </message>
    <message>
        <source>换密码</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>换密码…</source>
        <translation>Change password…</translation>
    </message>
    <message>
        <source>换成“{name}”以后</source>
        <translation>With &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>换成这个行业</source>
        <translation>Change to this trade</translation>
    </message>
    <message>
        <source>换行业</source>
        <translation>Change trade</translation>
    </message>
    <message>
        <source>换行业…</source>
        <translation>Change trade…</translation>
    </message>
    <message>
        <source>排列</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>排列档案项目</source>
        <translation>Order items</translation>
    </message>
    <message>
        <source>排列：urgency 急的在前，area 按区域并印地址，hour 按钟点</source>
        <translation>Order: urgency, what is most urgent first; area, with the addresses; hour</translation>
    </message>
    <message>
        <source>排序</source>
        <translation>Sort</translation>
    </message>
    <message>
        <source>排序 Alt S</source>
        <translation>Sort Alt S</translation>
    </message>
    <message>
        <source>接下来</source>
        <translation>Coming up</translation>
    </message>
    <message>
        <source>接着写</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>接着换成这个行业</source>
        <translation>Change to this trade at once</translation>
    </message>
    <message>
        <source>接通</source>
        <translation>Reached</translation>
    </message>
    <message>
        <source>推迟</source>
        <translation>Put off</translation>
    </message>
    <message>
        <source>推迟…</source>
        <translation>Put off…</translation>
    </message>
    <message>
        <source>推迟到 {day}</source>
        <translation>put off to {day}</translation>
    </message>
    <message>
        <source>推迟到哪天</source>
        <translation>Put off to</translation>
    </message>
    <message>
        <source>推迟联系</source>
        <translation>Put off contact</translation>
    </message>
    <message>
        <source>推迟联系 {name}</source>
        <translation>Put off {name}</translation>
    </message>
    <message>
        <source>推迟过</source>
        <translation>Put off</translation>
    </message>
    <message>
        <source>提前</source>
        <translation>Ahead</translation>
    </message>
    <message>
        <source>提前几天提醒</source>
        <translation>Days ahead</translation>
    </message>
    <message>
        <source>提前告知</source>
        <translation>Announced</translation>
    </message>
    <message>
        <source>提前联系</source>
        <translation>Bring contact forward</translation>
    </message>
    <message>
        <source>提醒</source>
        <translation>Reminders</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>撤回添加的</source>
        <translation>Take out what was added</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>撤销以后按 Ctrl Z 可以恢复这次导入。</source>
        <translation>Ctrl Z brings the import back afterwards.</translation>
    </message>
    <message>
        <source>撤销导入</source>
        <translation>Take back import</translation>
    </message>
    <message>
        <source>撤销导入“{name}”</source>
        <translation>Take back the import &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>撤销整批导入</source>
        <translation>Undo the whole import</translation>
    </message>
    <message>
        <source>撤销整批导入…</source>
        <translation>Undo the whole import…</translation>
    </message>
    <message>
        <source>撤销的那一步要有权限的人才能重做，什么都没有改动。请找经理。</source>
        <translation>The step that was undone can only be made again by somebody with the right to it. Nothing was changed; ask your manager.</translation>
    </message>
    <message>
        <source>撤销这次导入…</source>
        <translation>Take back this import…</translation>
    </message>
    <message>
        <source>收到转介绍</source>
        <translation>Referral received</translation>
    </message>
    <message>
        <source>收据与附件</source>
        <translation>Receipts, attachments</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>close</translation>
    </message>
    <message>
        <source>收起 Esc</source>
        <translation>Close Esc</translation>
    </message>
    <message>
        <source>收起敏感内容</source>
        <translation>Hide sensitive content</translation>
    </message>
    <message>
        <source>改</source>
        <translation>correct</translation>
    </message>
    <message numerus="yes">
        <source>改 %n 位</source>
        <translation>
            <numerusform>Change %n</numerusform>
            <numerusform>Change %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>改 %n 位客户的一项</source>
        <translation>
            <numerusform>Change an item of %n customer</numerusform>
            <numerusform>Change an item of %n customers</numerusform>
        </translation>
    </message>
    <message>
        <source>改一项…</source>
        <translation>Change an item…</translation>
    </message>
    <message>
        <source>改了什么</source>
        <translation>What was changed</translation>
    </message>
    <message>
        <source>改了就保存，可以撤销</source>
        <translation>Changes are saved at once and can be undone</translation>
    </message>
    <message>
        <source>改了就保存，可以撤销。Alt L 样子 · Alt W 用词 · Alt T 模板 · Esc 返回</source>
        <translation>Saved at once, can be undone. Alt L look · Alt W words · Alt T template · Esc back</translation>
    </message>
    <message>
        <source>改了就保存，可以撤销。[ ] 里的话，不知道就整段不说。</source>
        <translation>Saved as you write, and can be undone. What stands in [ ] is left out when it is not known.</translation>
    </message>
    <message>
        <source>改了就保存，可以撤销。拖动或 Alt ↑ ↓ 排列，★ 是很重要的项目。</source>
        <translation>Saved as you change it, and undone with Ctrl+Z. Drag, or Alt ↑ ↓, to order; ★ is very important.</translation>
    </message>
    <message>
        <source>改了就在右边排出来，离开或按 Ctrl S 保存。能用的内容写在开头和帮助（F1）里。</source>
        <translation>The sheet at the right follows; it is saved when you leave or press Ctrl S. What can be used stands at its top and in the help (F1).</translation>
    </message>
    <message>
        <source>改到哪天</source>
        <translation>Move to</translation>
    </message>
    <message>
        <source>改动</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>改动人</source>
        <translation>By</translation>
    </message>
    <message>
        <source>改动：{items}</source>
        <translation>Changes: {items}</translation>
    </message>
    <message>
        <source>改名</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>改名…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>改回没做</source>
        <translation>Not done after all</translation>
    </message>
    <message>
        <source>改天再见</source>
        <translation>Another day</translation>
    </message>
    <message>
        <source>改天再送</source>
        <translation>Send later</translation>
    </message>
    <message>
        <source>改完可以撤销。</source>
        <translation>It can be undone afterwards.</translation>
    </message>
    <message>
        <source>改归属</source>
        <translation>Set owner</translation>
    </message>
    <message>
        <source>改成</source>
        <translation>Correct to</translation>
    </message>
    <message>
        <source>改成什么</source>
        <translation>New value</translation>
    </message>
    <message>
        <source>改成现在的筛选</source>
        <translation>Change to these filters</translation>
    </message>
    <message>
        <source>改时间再谈</source>
        <translation>Talk later</translation>
    </message>
    <message>
        <source>改时间和对象从这天起生效，以前的照旧；只改话马上生效。</source>
        <translation>When and whom change from this day on, what was stays; words change at once.</translation>
    </message>
    <message>
        <source>改期</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>改期联系 {name}</source>
        <translation>Move {name} to another day</translation>
    </message>
    <message>
        <source>改正</source>
        <translation>correct</translation>
    </message>
    <message>
        <source>改等级</source>
        <translation>Set grade</translation>
    </message>
    <message>
        <source>改约</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>改过</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>改阶段</source>
        <translation>Set stage</translation>
    </message>
    <message numerus="yes">
        <source>改，%n 位移到备注</source>
        <translation>
            <numerusform>Change, move %n to the notes</numerusform>
            <numerusform>Change, move %n to the notes</numerusform>
        </translation>
    </message>
    <message>
        <source>放下，继续</source>
        <translation>Drop it and go on</translation>
    </message>
    <message>
        <source>放假和调休</source>
        <translation>Days off</translation>
    </message>
    <message>
        <source>放假安排</source>
        <translation>Days off</translation>
    </message>
    <message>
        <source>放假安排“{file}”读不懂，没有采用。请照例子写，或者把通知粘贴进来。</source>
        <translation>The days off in &quot;{file}&quot; cannot be read and were not taken. Write them as in the example, or paste the notice.</translation>
    </message>
    <message>
        <source>放假安排“{file}”读不懂，没有采用：{detail}</source>
        <translation>The holiday plan &quot;{file}&quot; cannot be read and is not used: {detail}</translation>
    </message>
    <message>
        <source>放回来</source>
        <translation>Put it back</translation>
    </message>
    <message>
        <source>放在</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>敏感</source>
        <translation>Sensitive</translation>
    </message>
    <message>
        <source>敏感内容，点一下显示</source>
        <translation>Sensitive: click to show</translation>
    </message>
    <message>
        <source>敏感：平时遮住，点一下才看</source>
        <translation>Sensitive: covered until it is clicked</translation>
    </message>
    <message>
        <source>数字</source>
        <comment>in a trade pack</comment>
        <translation>a number</translation>
    </message>
    <message>
        <source>数字</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>数字超出范围</source>
        <translation>out of range</translation>
    </message>
    <message>
        <source>数据</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>数目</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>整份档案</source>
        <translation>the whole file</translation>
    </message>
    <message>
        <source>整数</source>
        <translation>Whole number</translation>
    </message>
    <message>
        <source>整页</source>
        <translation>Whole page</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>文件“{file}”已损坏，没有打开。请从自动备份恢复。</source>
        <translation>&quot;{file}&quot; is damaged and was not opened. Restore it from an automatic backup.</translation>
    </message>
    <message>
        <source>文件“{file}”已由 {host} 上的 {user} 打开。请先在那里关闭，再打开。</source>
        <translation>&quot;{file}&quot; is open on {host} by {user}. Close it there, then open it here.</translation>
    </message>
    <message>
        <source>文件“{file}”是只读的，这一步没有保存。请解除只读，或换一个文件夹。</source>
        <translation>&quot;{file}&quot; is read-only, so this was not saved. Allow writing, or use another folder.</translation>
    </message>
    <message>
        <source>文件“{file}”是新版本程序保存的。文件没有改动，请先升级本程序。</source>
        <translation>&quot;{file}&quot; was saved by a newer version. It was not changed. Update this program first.</translation>
    </message>
    <message>
        <source>文件“{file}”是空的，没有打开。请从自动备份恢复，或选择别的文件。</source>
        <translation>The file &quot;{file}&quot; is empty and was not opened. Restore it from an automatic backup, or choose another file.</translation>
    </message>
    <message>
        <source>文件“{file}”有密码</source>
        <translation>&quot;{file}&quot; has a password</translation>
    </message>
    <message>
        <source>文件“{file}”有密码，请输入密码。</source>
        <translation>&quot;{file}&quot; has a password. Please enter it.</translation>
    </message>
    <message>
        <source>文件“{file}”正被别的程序使用，现在不能保存。请关闭那个程序，再试一次。</source>
        <translation>&quot;{file}&quot; is in use by another program and cannot be saved now. Close that program and try again.</translation>
    </message>
    <message>
        <source>文件夹</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>文件夹不能写入，文件“{file}”没有打开。请换一个文件夹，或请管理员开放权限。</source>
        <translation>The folder cannot be written to, so &quot;{file}&quot; was not opened. Use another folder, or ask the administrator for access.</translation>
    </message>
    <message>
        <source>文件本来就没有密码，没有改动。</source>
        <translation>The file has no password; nothing was changed.</translation>
    </message>
    <message>
        <source>文件没有升级成功，原文件没有改动。请保留备份，并联系我们。</source>
        <translation>The file could not be upgraded and is unchanged. Keep the backup and contact us.</translation>
    </message>
    <message>
        <source>文件里是客户的私人资料：请只交给该看的人，用完就删。</source>
        <translation>The file holds private data: give it only to those who should see it, and delete it after use.</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>文字</source>
        <comment>in a trade pack</comment>
        <translation>text</translation>
    </message>
    <message>
        <source>文字里的“{field}”不是可以填入的内容，还没有保存。请从列表里选。</source>
        <translation>&quot;{field}&quot; in the text is nothing that can be filled in; it was not saved. Choose from the list.</translation>
    </message>
    <message>
        <source>文本表格</source>
        <translation>Text table</translation>
    </message>
    <message>
        <source>新写一句</source>
        <translation>Write another</translation>
    </message>
    <message>
        <source>新同事的姓名</source>
        <translation>Name of the new colleague</translation>
    </message>
    <message>
        <source>新增 {added}，更新 {updated}，不导入 {rejected}，{flagged} 行有看不懂的内容已原样保留</source>
        <translation>{added} new, {updated} updated, {rejected} left out; in {flagged} something could not be read and was kept as it is</translation>
    </message>
    <message>
        <source>新增 {new} 个，停用 {gone} 个，{kept} 个照旧。已经做过的、记下的都不变。</source>
        <translation>{new} begin, {gone} end, {kept} go on. What was done and noted stays as it is.</translation>
    </message>
    <message>
        <source>新客户</source>
        <translation>New</translation>
    </message>
    <message>
        <source>新客户 {count}</source>
        <translation>{count} new</translation>
    </message>
    <message>
        <source>新客户 {new}，更新 {update}，无变化 {same}，可能重复 {duplicate}，有问题 {problem}，不导入 {skip}</source>
        <translation>{new} new, {update} updated, {same} unchanged, {duplicate} possible duplicates, {problem} with problems, {skip} left out</translation>
    </message>
    <message>
        <source>新客户、有更新的和没有变化的客户都贴上；不导入的不贴</source>
        <translation>For all of them: new, updated and unchanged; not for rows that are left out</translation>
    </message>
    <message>
        <source>新客户的个人信息同意，写进备注</source>
        <translation>the consent of new customers to the use of their data, for the notes</translation>
    </message>
    <message>
        <source>新客户的来源</source>
        <translation>where new customers come from</translation>
    </message>
    <message>
        <source>新客户统一注明</source>
        <translation>Noted for all new customers</translation>
    </message>
    <message>
        <source>新家人</source>
        <translation>New member</translation>
    </message>
    <message>
        <source>新密码</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>新建</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>新建客户</source>
        <translation>New customer</translation>
    </message>
    <message>
        <source>新建客户档案</source>
        <translation>New client file</translation>
    </message>
    <message>
        <source>新建文件</source>
        <translation>New file</translation>
    </message>
    <message>
        <source>新建本店项目</source>
        <translation>New item of the shop&apos;s own</translation>
    </message>
    <message>
        <source>新建本店项目“{title}”</source>
        <translation>New item of the shop&apos;s own: &quot;{title}&quot;</translation>
    </message>
    <message>
        <source>新建档案文件</source>
        <translation>Make a new client file</translation>
    </message>
    <message>
        <source>新文件没有写好，密码没有改，原文件没有改动。请检查磁盘，再试一次。</source>
        <translation>The new file was not written properly. The password was not changed, and your file is as it was. Check the disk and try again.</translation>
    </message>
    <message>
        <source>新步骤</source>
        <translation>New step</translation>
    </message>
    <message>
        <source>新的活动</source>
        <translation>A new event</translation>
    </message>
    <message>
        <source>新计划</source>
        <translation>New plan</translation>
    </message>
    <message>
        <source>新计划…</source>
        <translation>New plan…</translation>
    </message>
    <message>
        <source>新计划叫什么？里面的步骤先都关着，看过再打开。</source>
        <translation>What is the new plan called? Its steps are off until you have looked at them.</translation>
    </message>
    <message>
        <source>方向</source>
        <translation>Orientation</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>方式：{name}</source>
        <translation>Channel: {name}</translation>
    </message>
    <message>
        <source>日</source>
        <comment>weekday</comment>
        <translation>Sun</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>日历</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>日历文件</source>
        <translation>Calendar file</translation>
    </message>
    <message>
        <source>日子</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>日报</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>日期</source>
        <comment>field of a script</comment>
        <translation>date</translation>
    </message>
    <message>
        <source>日期不完整，请写年月日</source>
        <translation>incomplete date, write year, month and day</translation>
    </message>
    <message>
        <source>日期改了</source>
        <translation>the date was changed</translation>
    </message>
    <message>
        <source>日期有两种读法，请写成 2026-11-22</source>
        <translation>two ways to read it, write it like 2026-11-22</translation>
    </message>
    <message>
        <source>日期读不懂，请写成 12-5、下周三 或 +3</source>
        <translation>The day cannot be read; write 12-5, next Wed or +3</translation>
    </message>
    <message>
        <source>日期读不懂，请写成 2026-11-22 这样</source>
        <translation>This date cannot be read. Write it like 2026-11-22.</translation>
    </message>
    <message>
        <source>日期还没到</source>
        <translation>this day is still to come</translation>
    </message>
    <message>
        <source>日期（可用农历）</source>
        <translation>Date, either calendar</translation>
    </message>
    <message>
        <source>旧密码</source>
        <translation>old password</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>When</translation>
    </message>
    <message>
        <source>明天</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>星期</source>
        <translation>Weekday</translation>
    </message>
    <message>
        <source>星级</source>
        <translation>Stars</translation>
    </message>
    <message>
        <source>是 / 否</source>
        <translation>Yes / no</translation>
    </message>
    <message>
        <source>是他的</source>
        <translation>Is their</translation>
    </message>
    <message>
        <source>是已有客户…</source>
        <translation>Is a customer already…</translation>
    </message>
    <message>
        <source>是我</source>
        <translation>Me</translation>
    </message>
    <message>
        <source>是或否</source>
        <translation>yes or no</translation>
    </message>
    <message>
        <source>显示</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>显示一位客户的档案</source>
        <translation>Show a customer&apos;s file</translation>
    </message>
    <message>
        <source>显示密码</source>
        <translation>Show password</translation>
    </message>
    <message>
        <source>显示敏感内容</source>
        <translation>Show sensitive content</translation>
    </message>
    <message>
        <source>显示档案的部分</source>
        <translation>Show section</translation>
    </message>
    <message>
        <source>显示档案项目</source>
        <translation>Show item</translation>
    </message>
    <message>
        <source>显示的列</source>
        <translation>Columns shown</translation>
    </message>
    <message>
        <source>暂不归属</source>
        <translation>Nobody for now</translation>
    </message>
    <message>
        <source>暂时没有要做的事</source>
        <translation>Nothing to do for now</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>更多  Alt M</source>
        <translation>More  Alt M</translation>
    </message>
    <message>
        <source>更换行业</source>
        <translation>Change trade</translation>
    </message>
    <message>
        <source>更新</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>更新 {count}</source>
        <translation>{count} updated</translation>
    </message>
    <message>
        <source>更新客户</source>
        <translation>updated</translation>
    </message>
    <message>
        <source>更新客户，原文存入导入备注</source>
        <translation>updated, the text goes to the import notes</translation>
    </message>
    <message>
        <source>更新已有</source>
        <translation>Updated</translation>
    </message>
    <message>
        <source>最后改动</source>
        <translation>Last change</translation>
    </message>
    <message>
        <source>最多 {n} 个时间</source>
        <translation>At most {n} times</translation>
    </message>
    <message>
        <source>最多列几位</source>
        <translation>At most so many</translation>
    </message>
    <message>
        <source>最近</source>
        <translation>Lately</translation>
    </message>
    <message>
        <source>最近一步要有权限的人才能撤销，什么都没有改动。请找经理。</source>
        <translation>The last step can only be undone by somebody with the right to make it. Nothing was changed; ask your manager.</translation>
    </message>
    <message>
        <source>最近删除</source>
        <translation>Recently deleted</translation>
    </message>
    <message>
        <source>最近删除…</source>
        <translation>Recently deleted…</translation>
    </message>
    <message>
        <source>最近打印的 Alt K</source>
        <translation>The last ones printed  Alt K</translation>
    </message>
    <message>
        <source>最近用过的名单</source>
        <translation>Recent lists</translation>
    </message>
    <message>
        <source>最近的改动在最上面。刚改错的按 Ctrl Z 撤销；以前的点“恢复”。</source>
        <translation>The latest changes are at the top. Ctrl Z takes back the last one; older ones have &quot;Restore&quot;.</translation>
    </message>
    <message>
        <source>最近说了什么</source>
        <translation>Last talks</translation>
    </message>
    <message>
        <source>月</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>有 {count} 条，太多了，没有导出。请先筛选，或选短一些的时间。</source>
        <translation>{count} entries are too many: nothing was exported. Filter first, or choose a shorter time.</translation>
    </message>
    <message>
        <source>有一处改得读不懂，请看红字</source>
        <translation>A correction cannot be read; see the red words</translation>
    </message>
    <message>
        <source>有一处读不懂，请看红框</source>
        <translation>Something cannot be read: see the red box.</translation>
    </message>
    <message>
        <source>有一部分读不懂</source>
        <translation>not readable in part</translation>
    </message>
    <message>
        <source>有不该出现的字符：{found}</source>
        <translation>a character that must not stand there: {found}</translation>
    </message>
    <message>
        <source>有两个人的姓名</source>
        <translation>names of two people</translation>
    </message>
    <message>
        <source>有两个日期，不知道是哪一个</source>
        <translation>two dates; which one is meant is not known</translation>
    </message>
    <message>
        <source>有些字已损坏</source>
        <translation>damaged characters</translation>
    </message>
    <message>
        <source>有什么</source>
        <translation>What there is</translation>
    </message>
    <message>
        <source>有内容的不能删除，可以隐藏</source>
        <translation>Not empty: it can be hidden, not deleted</translation>
    </message>
    <message>
        <source>有内容的全部项目</source>
        <translation>Every item that is filled</translation>
    </message>
    <message>
        <source>有密码，文件和新的备份都加了密。</source>
        <translation>Has a password: the file and new backups are encrypted.</translation>
    </message>
    <message>
        <source>有的字段不知道时，会说成“{said}”，还没有保存。请调一调 [ ] 的位置。</source>
        <translation>When something is unknown it would read &quot;{said}&quot;; it is not saved yet. Please move the [ ].</translation>
    </message>
    <message>
        <source>有这些说法</source>
        <translation>Ways to say it</translation>
    </message>
    <message>
        <source>有问题</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>有问题的行</source>
        <translation>With problems</translation>
    </message>
    <message>
        <source>有问题的行：</source>
        <translation>Rows with problems:</translation>
    </message>
    <message>
        <source>未导入-{name}.xlsx</source>
        <translation>left-out-{name}.xlsx</translation>
    </message>
    <message>
        <source>未接</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>未来 7 天</source>
        <translation>Next 7 days</translation>
    </message>
    <message>
        <source>未来一年</source>
        <translation>Next year</translation>
    </message>
    <message>
        <source>未来最忙的一周</source>
        <translation>Busiest week to come</translation>
    </message>
    <message>
        <source>本人</source>
        <translation>Themselves</translation>
    </message>
    <message>
        <source>本店</source>
        <translation>ours</translation>
    </message>
    <message>
        <source>本店项目</source>
        <translation>The shop&apos;s own items</translation>
    </message>
    <message>
        <source>本店项目的日期</source>
        <translation>Date of an own item</translation>
    </message>
    <message>
        <source>本店项目的日期在“设置 › 档案项目”里加提醒，还没有保存。请另选从什么算起。</source>
        <translation>Reminders for dates of own items are added under Settings › Items of the file; not saved yet. Please choose another start.</translation>
    </message>
    <message>
        <source>本店项目的日期，每年</source>
        <translation>Date of an own item, yearly</translation>
    </message>
    <message>
        <source>本月新增</source>
        <translation>Learnt this month</translation>
    </message>
    <message>
        <source>条件</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>来</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>来 {count}</source>
        <translation>{count} yes</translation>
    </message>
    <message>
        <source>来了</source>
        <translation>Came</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>来源的选项</source>
        <translation>Sources to choose from</translation>
    </message>
    <message>
        <source>来源：{source}</source>
        <translation>Source: {source}</translation>
    </message>
    <message>
        <source>来自</source>
        <translation>From</translation>
    </message>
    <message>
        <source>查找客户</source>
        <translation>Search for customers</translation>
    </message>
    <message>
        <source>查找项目</source>
        <translation>Find an item</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>View</translation>
    </message>
    <message>
        <source>查重</source>
        <translation>Duplicates</translation>
    </message>
    <message>
        <source>查重…</source>
        <translation>Find duplicates…</translation>
    </message>
    <message>
        <source>标准</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>标签</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>标签宽</source>
        <translation>Width</translation>
    </message>
    <message>
        <source>标签的宽和高至少 {least} 毫米，没有保存。请核对尺寸。</source>
        <translation>A label is at least {least} mm wide and high; nothing was saved. Check the measures.</translation>
    </message>
    <message>
        <source>标签纸</source>
        <translation>Label sheet</translation>
    </message>
    <message>
        <source>标签高</source>
        <translation>Height</translation>
    </message>
    <message>
        <source>标签：{tag}</source>
        <translation>Tag: {tag}</translation>
    </message>
    <message>
        <source>标记已存入备注</source>
        <translation>the mark was kept in the notes</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>标题前印店标</source>
        <translation>Logo before the title</translation>
    </message>
    <message>
        <source>标题在第 {line} 行</source>
        <translation>headings in row {line}</translation>
    </message>
    <message>
        <source>标题说是农历</source>
        <translation>lunar, says the heading</translation>
    </message>
    <message>
        <source>校验位不对，请核对号码</source>
        <translation>wrong check digit, check it</translation>
    </message>
    <message>
        <source>样子</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>核心人物</source>
        <translation>Core persons</translation>
    </message>
    <message>
        <source>核心人物和介绍人…</source>
        <translation>Core persons, referrers…</translation>
    </message>
    <message>
        <source>核阅日报</source>
        <translation>Answer to a daily report</translation>
    </message>
    <message>
        <source>档案 {count} 项</source>
        <translation>File · {count} items</translation>
    </message>
    <message>
        <source>档案 {number} {name}</source>
        <translation>file {number} {name}</translation>
    </message>
    <message>
        <source>档案内容</source>
        <translation>The file</translation>
    </message>
    <message>
        <source>档案号</source>
        <translation>File no.</translation>
    </message>
    <message>
        <source>档案号或文字</source>
        <translation>Number or text</translation>
    </message>
    <message>
        <source>档案完整 {percent}%</source>
        <translation>{percent}% complete</translation>
    </message>
    <message>
        <source>档案完整度</source>
        <translation>Completeness of the files</translation>
    </message>
    <message>
        <source>档案完整度…</source>
        <translation>Completeness…</translation>
    </message>
    <message>
        <source>档案放在哪里</source>
        <translation>Where to put the file</translation>
    </message>
    <message>
        <source>档案的各部分</source>
        <translation>Sections of the file</translation>
    </message>
    <message>
        <source>档案的部分和项目</source>
        <translation>Sections and items of the file</translation>
    </message>
    <message>
        <source>档案里写的介绍人都对上了客户。</source>
        <translation>Every referrer noted in a file is tied to a customer.</translation>
    </message>
    <message>
        <source>档案里多出来的项目</source>
        <translation>Items that are added to the file</translation>
    </message>
    <message>
        <source>档案里已有 {text}</source>
        <translation>The file has {text}</translation>
    </message>
    <message>
        <source>档案里是这样（可以试着填，不会保存）</source>
        <translation>How the file looks (try it, nothing is saved)</translation>
    </message>
    <message>
        <source>档案项目</source>
        <translation>Items of the file</translation>
    </message>
    <message>
        <source>检查</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>检查结果</source>
        <translation>Result of the check</translation>
    </message>
    <message>
        <source>检查结果 {name}</source>
        <translation>Check of {name}</translation>
    </message>
    <message>
        <source>概览</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>模板</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>模板叫什么？</source>
        <translation>What is the template called?</translation>
    </message>
    <message>
        <source>模板的内容</source>
        <translation>Text of the template</translation>
    </message>
    <message>
        <source>模板第 {line} 行做了不允许的事，没有排版。请去掉它：{detail}</source>
        <translation>Line {line} of the template does what is not allowed, so nothing was laid out. Take it out: {detail}</translation>
    </message>
    <message>
        <source>模板第 {line} 行写法不对，没有排版。请改好这一行：{detail}</source>
        <translation>Line {line} of the template is not written right, so nothing was laid out. Mend that line: {detail}</translation>
    </message>
    <message>
        <source>模板第 {line} 行排出来的内容太长，已停下。请检查模板里的循环。</source>
        <translation>What line {line} of the template writes is too long, so it was stopped. Look at the loops of the template.</translation>
    </message>
    <message>
        <source>模板第 {line} 行有 {cells} 格，表有 {columns} 列，没有排版。请对齐。</source>
        <translation>Line {line} of the template has {cells} cells in a table of {columns} columns, so nothing was laid out. Make them agree.</translation>
    </message>
    <message>
        <source>模板第 {line} 行没有算出来，没有排版。请改好这一行：{detail}</source>
        <translation>Line {line} of the template could not be worked out, so nothing was laid out. Mend that line: {detail}</translation>
    </message>
    <message>
        <source>模板第 {line} 行用到的“{name}”不存在，没有排版。请核对名称。</source>
        <translation>Line {line} of the template uses &quot;{name}&quot;, which does not exist, so nothing was laid out. Check the name.</translation>
    </message>
    <message>
        <source>模板第 {line} 行的 &lt;{tag}&gt; 打印时用不上，没有排版。请换成能用的标签。</source>
        <translation>&lt;{tag}&gt; in line {line} of the template cannot be printed, so nothing was laid out. Use a tag that can.</translation>
    </message>
    <message>
        <source>模板第 {line} 行的 &lt;{tag}&gt; 放错了地方，没有排版。请移到它该在的标签里。</source>
        <translation>&lt;{tag}&gt; in line {line} of the template is in the wrong place, so nothing was laid out. Move it into the tag where it belongs.</translation>
    </message>
    <message>
        <source>模板第 {line} 行的 &lt;{tag}&gt; 没有正确关上，没有排版。请补上 &lt;/{tag}&gt;。</source>
        <translation>&lt;{tag}&gt; in line {line} of the template is not closed properly, so nothing was laid out. Add &lt;/{tag}&gt;.</translation>
    </message>
    <message>
        <source>模板第 {line} 行的 {name} 不能是“{value}”，没有排版。请改成能用的值。</source>
        <translation>{name} in line {line} of the template cannot be &quot;{value}&quot;, so nothing was laid out. Give it a value that it can have.</translation>
    </message>
    <message>
        <source>模板第 {line} 行的文字“{text}”不在格子里，没有排版。请放进格子或标题。</source>
        <translation>The words &quot;{text}&quot; in line {line} of the template are in no cell, so nothing was laid out. Put them into a cell or a heading.</translation>
    </message>
    <message>
        <source>模板第 {line} 行要算的太多，已停下。请改小里面的数，或检查循环。</source>
        <translation>Line {line} of the template asks for too much, so it was stopped. Make its numbers smaller, or look at its loops.</translation>
    </message>
    <message>
        <source>横向</source>
        <translation>Landscape</translation>
    </message>
    <message numerus="yes">
        <source>橙色：%n 列不太确定，请点开看一下。</source>
        <translation>
            <numerusform>Amber: %n column is not sure, please look. </numerusform>
            <numerusform>Amber: %n columns are not sure, please look. </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>正在保存 %n 位…</source>
        <translation>
            <numerusform>Saving %n…</numerusform>
            <numerusform>Saving %n…</numerusform>
        </translation>
    </message>
    <message>
        <source>正在停止…</source>
        <translation>Stopping…</translation>
    </message>
    <message>
        <source>正在全部客户里查找…</source>
        <translation>Looking through all customers…</translation>
    </message>
    <message>
        <source>正在写 {percent}%</source>
        <translation>Writing {percent}%</translation>
    </message>
    <message>
        <source>正在写入</source>
        <translation>Writing</translation>
    </message>
    <message>
        <source>正在写，会自动保存</source>
        <translation>Being written; it is kept by itself</translation>
    </message>
    <message>
        <source>正在准备</source>
        <translation>Preparing</translation>
    </message>
    <message>
        <source>正在和已有客户比对</source>
        <translation>Comparing with the customers</translation>
    </message>
    <message numerus="yes">
        <source>正在处理 %n 位客户的“{step}”</source>
        <translation>
            <numerusform>Working on &quot;{step}&quot; of %n customer</numerusform>
            <numerusform>Working on &quot;{step}&quot; of %n customers</numerusform>
        </translation>
    </message>
    <message>
        <source>正在备份…</source>
        <translation>Backing up…</translation>
    </message>
    <message>
        <source>正在备份客户档案</source>
        <translation>Backing up the files</translation>
    </message>
    <message numerus="yes">
        <source>正在导入 %n 行</source>
        <translation>
            <numerusform>Importing %n row</numerusform>
            <numerusform>Importing %n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>正在导入 {name} …</source>
        <translation>Importing {name} …</translation>
    </message>
    <message>
        <source>正在导入“{list}”：现在停下，一位客户也不会写进去。</source>
        <translation>&quot;{list}&quot; is being imported: if it is stopped now, not one customer is written.</translation>
    </message>
    <message>
        <source>正在打开…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>正在排版 {percent}%</source>
        <translation>Laying out {percent}%</translation>
    </message>
    <message>
        <source>正在排版…</source>
        <translation>Laying out…</translation>
    </message>
    <message>
        <source>正在放进来…</source>
        <translation>Adding…</translation>
    </message>
    <message>
        <source>正在整理搜索</source>
        <translation>Preparing the search</translation>
    </message>
    <message>
        <source>正在检查新文件…</source>
        <translation>Checking the new file…</translation>
    </message>
    <message>
        <source>正在看…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>正在看懂每一格</source>
        <translation>Understanding each cell</translation>
    </message>
    <message>
        <source>正在看的日子</source>
        <translation>The days in sight</translation>
    </message>
    <message>
        <source>正在算…</source>
        <translation>Reckoning…</translation>
    </message>
    <message>
        <source>正在算… {percent}%</source>
        <translation>Working it out… {percent}%</translation>
    </message>
    <message>
        <source>正在读名单</source>
        <translation>Reading the list</translation>
    </message>
    <message>
        <source>正在读文件…</source>
        <translation>Reading the file…</translation>
    </message>
    <message>
        <source>正在贴标签</source>
        <translation>Tagging customers</translation>
    </message>
    <message>
        <source>正在重写文件…</source>
        <translation>Writing the file anew…</translation>
    </message>
    <message>
        <source>每一行都能导入，没有另存。</source>
        <translation>Every row can be imported, so nothing was saved.</translation>
    </message>
    <message>
        <source>每人每天上限</source>
        <translation>Daily limit</translation>
    </message>
    <message>
        <source>每位客户都在该联系的时间内联系过</source>
        <translation>Everybody has been contacted within their interval</translation>
    </message>
    <message>
        <source>每位客户都记得</source>
        <translation>Every customer remembered,</translation>
    </message>
    <message>
        <source>每周带来多少联系</source>
        <translation>Contacts that it brings each week</translation>
    </message>
    <message>
        <source>每天</source>
        <translation>Every day</translation>
    </message>
    <message>
        <source>每天该联系谁都知道</source>
        <translation>and who to contact today</translation>
    </message>
    <message>
        <source>每年</source>
        <translation>Every year</translation>
    </message>
    <message>
        <source>每年那天</source>
        <translation>Every year</translation>
    </message>
    <message>
        <source>每月拜访、季度满意度、合同续签；档案加在用业务、付款周期等</source>
        <translation>Monthly visits, quarterly satisfaction, renewals; services in use, terms of payment and more in the file</translation>
    </message>
    <message>
        <source>每月重点工作</source>
        <translation>Key activities by month</translation>
    </message>
    <message>
        <source>每种单子的标题、店标、纸张和模板都能按店里的样子改；谁什么时候打印过什么，都记着。</source>
        <translation>Title, logo, paper and template of each sheet can be made the shop&apos;s own; who printed what and when is kept.</translation>
    </message>
    <message>
        <source>汽车</source>
        <translation>Cars</translation>
    </message>
    <message>
        <source>沟通人</source>
        <translation>Contact by</translation>
    </message>
    <message>
        <source>沟通内容</source>
        <translation>Contact notes</translation>
    </message>
    <message>
        <source>沟通方式</source>
        <translation>Contact channel</translation>
    </message>
    <message>
        <source>沟通日期</source>
        <translation>Contact date</translation>
    </message>
    <message>
        <source>沟通结果</source>
        <translation>Contact result</translation>
    </message>
    <message>
        <source>沟通记录</source>
        <translation>Contacts</translation>
    </message>
    <message numerus="yes">
        <source>沟通记录 %n 条</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>沟通记录的{change}</source>
        <translation>Contact, {change}</translation>
    </message>
    <message>
        <source>沟通记录：{said}</source>
        <translation>Contact: {said}</translation>
    </message>
    <message>
        <source>没写区县</source>
        <translation>no district given</translation>
    </message>
    <message>
        <source>没写城市</source>
        <translation>no city given</translation>
    </message>
    <message>
        <source>没写小区</source>
        <translation>no community given</translation>
    </message>
    <message>
        <source>没写年份，按最近的这一天理解</source>
        <translation>No year typed: taken as the nearest such day</translation>
    </message>
    <message>
        <source>没写归属的新客户给：{names}</source>
        <translation>New customers without an owner go to {names}</translation>
    </message>
    <message>
        <source>没写归属的新客户轮流分给：{names}</source>
        <translation>New customers without an owner go by turns to {names}</translation>
    </message>
    <message>
        <source>没写方式</source>
        <translation>Channel not noted</translation>
    </message>
    <message>
        <source>没写省份</source>
        <translation>no province given</translation>
    </message>
    <message numerus="yes">
        <source>没回应 %n 次</source>
        <translation>
            <numerusform>No answer, %n time</numerusform>
            <numerusform>No answer, %n times</numerusform>
        </translation>
    </message>
    <message>
        <source>没填</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>没定的全部</source>
        <translation>All undecided:</translation>
    </message>
    <message>
        <source>没对上的介绍人</source>
        <translation>Referrers in words</translation>
    </message>
    <message>
        <source>没对上的介绍人…</source>
        <translation>Referrers not found…</translation>
    </message>
    <message>
        <source>没成</source>
        <translation>Came to nothing</translation>
    </message>
    <message>
        <source>没成交的原因</source>
        <translation>Reasons for lost sales</translation>
    </message>
    <message>
        <source>没接通</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>none</translation>
    </message>
    <message>
        <source>没有“{found}”这一项</source>
        <translation>there is no key &quot;{found}&quot;</translation>
    </message>
    <message>
        <source>没有“{text}”这种方式，可以写：{channels}</source>
        <translation>there is no channel &quot;{text}&quot;; possible: {channels}</translation>
    </message>
    <message>
        <source>没有“{trade}”这个行业，什么都没有改动。请从列表里选一个。</source>
        <translation>There is no trade &quot;{trade}&quot;, so nothing was changed. Choose one from the list.</translation>
    </message>
    <message>
        <source>没有“{{{found}}}”这个字段</source>
        <translation>there is no field &quot;{{{found}}}&quot;</translation>
    </message>
    <message>
        <source>没有两位以上同一件事的客户</source>
        <translation>No two customers wait for the same thing</translation>
    </message>
    <message>
        <source>没有人填过的项目，去掉</source>
        <translation>Items that nobody has filled in go</translation>
    </message>
    <message>
        <source>没有删除过的客户。</source>
        <translation>No customer has been deleted.</translation>
    </message>
    <message>
        <source>没有到期的事</source>
        <translation>Nothing is due</translation>
    </message>
    <message>
        <source>没有单号是 {code} 的电话单</source>
        <translation>There is no call sheet with the code {code}</translation>
    </message>
    <message>
        <source>没有变化</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>没有变化 {count}</source>
        <translation>Unchanged {count}</translation>
    </message>
    <message>
        <source>没有叫“{name}”的销售顾问，什么都没有做。请核对姓名。</source>
        <translation>There is no salesperson &quot;{name}&quot;, so nothing was done. Check the name.</translation>
    </message>
    <message>
        <source>没有叫这个的地区，地址里也没有。</source>
        <translation>No area has this name, and no address holds it.</translation>
    </message>
    <message>
        <source>没有可以介绍认识的客户</source>
        <translation>Nobody to introduce</translation>
    </message>
    <message>
        <source>没有可以撤销的操作。</source>
        <translation>There is nothing to undo.</translation>
    </message>
    <message>
        <source>没有可以重做的操作。</source>
        <translation>There is nothing to redo.</translation>
    </message>
    <message>
        <source>没有姓名也没有电话</source>
        <translation>neither name nor phone</translation>
    </message>
    <message>
        <source>没有姓名，用称呼、公司或电话代替</source>
        <translation>no name; form of address, company or phone stands for it</translation>
    </message>
    <message>
        <source>没有存上</source>
        <translation>not stored</translation>
    </message>
    <message>
        <source>没有完成（{code}）。已保存的资料没有改动，请再试一次。</source>
        <translation>This was not done ({code}). What was saved is unchanged. Please try again.</translation>
    </message>
    <message>
        <source>没有定时间</source>
        <translation>No times set</translation>
    </message>
    <message>
        <source>没有客户的行：{lines}</source>
        <translation>Lines without a customer: {lines}</translation>
    </message>
    <message>
        <source>没有密码</source>
        <translation>no password</translation>
    </message>
    <message>
        <source>没有密码，谁拿到文件都能打开。</source>
        <translation>No password: whoever has the file can open it.</translation>
    </message>
    <message>
        <source>没有导入</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>没有导入 {count}</source>
        <translation>{count} not imported</translation>
    </message>
    <message>
        <source>没有导入的表：{sheets}</source>
        <translation>Sheets not imported: {sheets}</translation>
    </message>
    <message>
        <source>没有导入过名称里有“{name}”的名单，或已撤销，列表没有变。</source>
        <translation>No list with &quot;{name}&quot; in its name was imported, or it was undone; the list has not changed.</translation>
    </message>
    <message>
        <source>没有归属</source>
        <translation>no owner</translation>
    </message>
    <message>
        <source>没有找到“{text}”。</source>
        <translation>Nothing found for &quot;{text}&quot;.</translation>
    </message>
    <message>
        <source>没有找到“{text}”。按 Ctrl N 新建客户。</source>
        <translation>Nothing found for &quot;{text}&quot;. Ctrl N adds a new customer.</translation>
    </message>
    <message>
        <source>没有找到“{text}”，什么都没有做。请核对档案号，或换个写法。</source>
        <translation>&quot;{text}&quot; was not found, so nothing was done. Check the file number, or write it differently.</translation>
    </message>
    <message>
        <source>没有找到和这位客户重复的档案。</source>
        <translation>No other file of this customer was found.</translation>
    </message>
    <message>
        <source>没有找到重复的客户</source>
        <translation>No duplicates found</translation>
    </message>
    <message>
        <source>没有文件夹“{folder}”，文件“{file}”没有建立。请先建好文件夹，或换一个位置。</source>
        <translation>There is no folder &quot;{folder}&quot;, so &quot;{file}&quot; was not made. Make the folder first, or choose another place.</translation>
    </message>
    <message>
        <source>没有权限读写文件“{file}”，没有打开。请管理员开放权限，再试一次。</source>
        <translation>No access to &quot;{file}&quot;, so it was not opened. Ask the administrator for access and try again.</translation>
    </message>
    <message>
        <source>没有查完</source>
        <translation>Not finished</translation>
    </message>
    <message>
        <source>没有标题行</source>
        <translation>no headings</translation>
    </message>
    <message>
        <source>没有步骤“{found}”</source>
        <translation>there is no step &quot;{found}&quot;</translation>
    </message>
    <message>
        <source>没有电话</source>
        <translation>No phone</translation>
    </message>
    <message>
        <source>没有程序能打开“{name}”，请另存后再看。</source>
        <translation>No program can open &quot;{name}&quot;. Please save it and look at it there.</translation>
    </message>
    <message>
        <source>没有符合的客户</source>
        <translation>No customers match</translation>
    </message>
    <message>
        <source>没有符合的沟通记录</source>
        <translation>No contact matches</translation>
    </message>
    <message>
        <source>没有等级</source>
        <translation>No grade</translation>
    </message>
    <message>
        <source>没有算完。</source>
        <translation>Not worked out.</translation>
    </message>
    <message>
        <source>没有被遗忘的客户</source>
        <translation>Nobody is forgotten</translation>
    </message>
    <message>
        <source>没有要您看的</source>
        <translation>Nothing to look at</translation>
    </message>
    <message>
        <source>没有要联系的客户</source>
        <translation>Nobody to contact</translation>
    </message>
    <message>
        <source>没有要记的：都已经在档案里，或没有勾选</source>
        <translation>Nothing to keep: it is in the file already, or not ticked</translation>
    </message>
    <message>
        <source>没有话题“{found}”</source>
        <translation>there is no topic &quot;{found}&quot;</translation>
    </message>
    <message>
        <source>没有读到放假的日子。请照例子写，每个节日一行。</source>
        <translation>No days off were found. Write a line for each holiday, as in the example.</translation>
    </message>
    <message>
        <source>没有这一天</source>
        <translation>there is no such day</translation>
    </message>
    <message>
        <source>没有这种纸，没有保存。请写 A4，或宽x高（毫米），例如 210x280。</source>
        <translation>There is no such paper; nothing was saved. Write A4, or width x height in mm, such as 210x280.</translation>
    </message>
    <message>
        <source>没有闰月的年份按平月；没有三十的月份按廿九。</source>
        <translation>In years without the leap month it is the ordinary one; in months without a 30th the 29th.</translation>
    </message>
    <message>
        <source>没来</source>
        <translation>Did not come</translation>
    </message>
    <message>
        <source>没看懂是哪一天</source>
        <translation>Which day is that?</translation>
    </message>
    <message>
        <source>没见到</source>
        <translation>Not in</translation>
    </message>
    <message>
        <source>没见过的名字会加到人员里</source>
        <translation>New names are added to the staff</translation>
    </message>
    <message>
        <source>没选中的内容存入导入备注。</source>
        <translation>What you do not pick goes into the import notes.</translation>
    </message>
    <message>
        <source>法定假日休息</source>
        <translation>Public holidays</translation>
    </message>
    <message>
        <source>注意：文件里有客户姓名和事由。放进手机或网上的日历，那里的人就看得到；不需要了请删掉。</source>
        <translation>Note: the file holds customers&apos; names and reasons. In a phone or an online calendar others may see them; delete it when it is no longer needed.</translation>
    </message>
    <message>
        <source>注意：里面有 {years} 年的日子。</source>
        <translation>Note: there are days of {years} in it.</translation>
    </message>
    <message>
        <source>活动</source>
        <translation>Events</translation>
    </message>
    <message numerus="yes">
        <source>活动后 %n 天回访</source>
        <translation>
            <numerusform>follow-up %n day later</numerusform>
            <numerusform>follow-up %n days later</numerusform>
        </translation>
    </message>
    <message>
        <source>活动后回访</source>
        <translation>Follow-up, days</translation>
    </message>
    <message>
        <source>活动在 {day}，还没到那天，没有记。到了那天再记谁来了。</source>
        <translation>The event is on {day}: nothing was noted, as that day has not come yet. Note then who came.</translation>
    </message>
    <message>
        <source>活动在联系之前，请核对两个日期</source>
        <translation>The event is before the contact: check both days</translation>
    </message>
    <message>
        <source>活动已经过了，没联系上</source>
        <translation>the event is over, nobody reached them</translation>
    </message>
    <message>
        <source>活动已结束，没联系</source>
        <translation>the event was ended, nobody contacted them</translation>
    </message>
    <message>
        <source>活动已过</source>
        <translation>The event is over</translation>
    </message>
    <message numerus="yes">
        <source>活动已过，%n 位没联系上，不再提醒</source>
        <translation>
            <numerusform>The event is over: %n guest was not reached and is no longer due</numerusform>
            <numerusform>The event is over: %n guests were not reached and are no longer due</numerusform>
        </translation>
    </message>
    <message>
        <source>活动日期</source>
        <translation>Event on</translation>
    </message>
    <message>
        <source>活动日期 {day} 在开始联系之前，还没有保存。请核对两个日期。</source>
        <translation>The event on {day} is before the first contact. Nothing was saved yet: check both days.</translation>
    </message>
    <message>
        <source>活动是哪一天</source>
        <translation>day of the event</translation>
    </message>
    <message>
        <source>活动涉及的客户</source>
        <translation>Customers whom the event concerns</translation>
    </message>
    <message>
        <source>活动邀请</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>流失原因</source>
        <translation>Why lost</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>测试页（只打格子）</source>
        <translation>Test page (outlines only)</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>添加 {what}</source>
        <translation>Added {what}</translation>
    </message>
    <message>
        <source>添加关怀步骤</source>
        <translation>Add care step</translation>
    </message>
    <message>
        <source>添加关怀计划</source>
        <translation>Add care plan</translation>
    </message>
    <message>
        <source>添加外部关系</source>
        <translation>Add tie to an outside body</translation>
    </message>
    <message>
        <source>添加家人</source>
        <translation>Add family member</translation>
    </message>
    <message>
        <source>添加成交</source>
        <translation>Add purchase</translation>
    </message>
    <message>
        <source>添加搭配</source>
        <translation>Add pair</translation>
    </message>
    <message>
        <source>添加档案项目</source>
        <translation>Add item</translation>
    </message>
    <message>
        <source>添加联系人</source>
        <translation>Add person</translation>
    </message>
    <message>
        <source>添加资产</source>
        <translation>Add asset</translation>
    </message>
    <message>
        <source>添加部分</source>
        <translation>Add section</translation>
    </message>
    <message>
        <source>添加重点工作</source>
        <translation>Add key activity</translation>
    </message>
    <message>
        <source>添加附件</source>
        <translation>Add attachments</translation>
    </message>
    <message>
        <source>添加附件（每个不超过 {limit} MB）</source>
        <translation>Add attachments ({limit} MB each at most)</translation>
    </message>
    <message>
        <source>添加附件：{name}</source>
        <translation>Attachment added: {name}</translation>
    </message>
    <message>
        <source>添加需求</source>
        <translation>Add need</translation>
    </message>
    <message>
        <source>添加项目</source>
        <translation>Add item</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>清除</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>清除以后，撤销和恢复也找不回它们的内容。没删除的附件不受影响。</source>
        <translation>Once cleared away, undo and restore cannot bring their contents back. Attachments that were not deleted stay.</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>满意</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>点一下修改{name}</source>
        <translation>Click to change: {name}</translation>
    </message>
    <message>
        <source>点一下去掉</source>
        <translation>Click to remove</translation>
    </message>
    <message>
        <source>点一下换头像</source>
        <translation>Click to change the photo</translation>
    </message>
    <message>
        <source>点一下放进去</source>
        <translation>Click to put in</translation>
    </message>
    <message>
        <source>点一下藏起来，内容还在</source>
        <translation>Click to hide it; what is known stays</translation>
    </message>
    <message>
        <source>点一下：不看 / 再看“{kind}”</source>
        <translation>Click to hide or show &quot;{kind}&quot;</translation>
    </message>
    <message>
        <source>点列的标题可以改；不认识的列原样放进备注。</source>
        <translation>Click a heading to change it; unknown columns go into the notes.</translation>
    </message>
    <message>
        <source>点第一张空的标签，或用方向键走过去</source>
        <translation>Click the first free label, or walk there with the arrows</translation>
    </message>
    <message>
        <source>点这里看是哪几位</source>
        <translation>Click to see who</translation>
    </message>
    <message>
        <source>照模板</source>
        <translation>As the template</translation>
    </message>
    <message>
        <source>照语言</source>
        <translation>As the language has it</translation>
    </message>
    <message>
        <source>爱人</source>
        <comment>field of a script</comment>
        <translation>spouse</translation>
    </message>
    <message>
        <source>爱好</source>
        <comment>field of a script</comment>
        <translation>hobby</translation>
    </message>
    <message>
        <source>爱好</source>
        <translation>Pastimes</translation>
    </message>
    <message>
        <source>现在就是这个行业</source>
        <translation>This is the trade in use</translation>
    </message>
    <message>
        <source>现在就是这样的，没有要恢复的。</source>
        <translation>It is like that already; there is nothing to restore.</translation>
    </message>
    <message>
        <source>现在的密码</source>
        <translation>Current password</translation>
    </message>
    <message>
        <source>现在的密码不对，密码没有改。请再写一次。</source>
        <translation>The current password is wrong; nothing was changed. Please type it again.</translation>
    </message>
    <message>
        <source>现在藏着，点一下显示</source>
        <translation>Hidden; click to show it</translation>
    </message>
    <message>
        <source>班</source>
        <comment>make-up workday</comment>
        <translation>Work</translation>
    </message>
    <message>
        <source>生日</source>
        <translation>Birthday</translation>
    </message>
    <message>
        <source>生日名单</source>
        <translation>Birthdays</translation>
    </message>
    <message>
        <source>生日和结婚纪念日写出五年（农历的每年都对）</source>
        <translation>Birthdays and wedding days for five years (lunar ones are right each year)</translation>
    </message>
    <message>
        <source>生日和身份证号不一致</source>
        <translation>birthday differs from the ID number</translation>
    </message>
    <message>
        <source>生日还是 {day}，改的只是联系的日子。</source>
        <translation>The birthday stays on {day}: only the day of the contact changes.</translation>
    </message>
    <message>
        <source>用作头像</source>
        <translation>Use as photo</translation>
    </message>
    <message>
        <source>用名单覆盖，空格不清除内容</source>
        <translation>Overwrite, but never by blanks</translation>
    </message>
    <message>
        <source>用哪个地址</source>
        <translation>Which address</translation>
    </message>
    <message>
        <source>用在什么方式</source>
        <translation>For which channel</translation>
    </message>
    <message>
        <source>用尺子量：左边、上边是第一张标签离纸边多远，间距是两张标签之间空多少。</source>
        <translation>Measure with a ruler: left and top are how far the first label is from the paper&apos;s edge, gaps are what lies between two labels.</translation>
    </message>
    <message>
        <source>用系统程序打开</source>
        <translation>Open with the system</translation>
    </message>
    <message>
        <source>用自己的行业包</source>
        <translation>Use a pack of your own</translation>
    </message>
    <message>
        <source>用自己的行业包…</source>
        <translation>Own pack…</translation>
    </message>
    <message>
        <source>用词</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>由 {name} 介绍</source>
        <translation>Referred by {name}</translation>
    </message>
    <message numerus="yes">
        <source>由 {name} 介绍，已介绍 %n 位成交 {closed}</source>
        <translation>
            <numerusform>brought by {name}, has brought %n, {closed} closed</numerusform>
            <numerusform>brought by {name}, has brought %n, {closed} closed</numerusform>
        </translation>
    </message>
    <message>
        <source>由谁介绍来的？选一位…</source>
        <translation>Who brought them? Choose…</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>电话 / 拜访单</source>
        <translation>Call sheet</translation>
    </message>
    <message>
        <source>电话 / 拜访单…</source>
        <translation>Call sheet…</translation>
    </message>
    <message>
        <source>电话、资产和备注都遮住了，按 F9 显示</source>
        <translation>Phones, assets and notes are hidden; press F9 to show them</translation>
    </message>
    <message>
        <source>电话相同</source>
        <translation>Same phone</translation>
    </message>
    <message>
        <source>界面</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>目的</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>直接介绍</source>
        <translation>Directly</translation>
    </message>
    <message numerus="yes">
        <source>直接介绍 %n 位</source>
        <translation>
            <numerusform>Brought %n directly</numerusform>
            <numerusform>Brought %n directly</numerusform>
        </translation>
    </message>
    <message>
        <source>相同</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>相同之处</source>
        <translation>What agrees</translation>
    </message>
    <message>
        <source>省份</source>
        <translation>Provinces</translation>
    </message>
    <message>
        <source>省墨（不铺底色）</source>
        <translation>Save ink (no shading)</translation>
    </message>
    <message>
        <source>省墨：不铺底色</source>
        <translation>Save ink: no shading</translation>
    </message>
    <message>
        <source>看不清的格子一律怎么理解：in-wan 没写单位的金额按万元，in-yuan 按元；month-first、day-first 日月的先后；first-of-month 只有年月的日期按 1 日</source>
        <translation>how all unclear cells are meant: in-wan amounts without a unit are in 10,000 yuan, in-yuan in yuan; month-first, day-first the order of day and month; first-of-month dates without a day are the 1st</translation>
    </message>
    <message>
        <source>看它属于哪一条</source>
        <translation>Show what it belongs to</translation>
    </message>
    <message>
        <source>看活动</source>
        <translation>Show the event</translation>
    </message>
    <message>
        <source>看看示例门店</source>
        <translation>Look at the sample shop</translation>
    </message>
    <message>
        <source>看这一条的附件，或添加</source>
        <translation>Attachments of this contact, or add some</translation>
    </message>
    <message>
        <source>看这些客户</source>
        <translation>Show these customers</translation>
    </message>
    <message>
        <source>看这批客户</source>
        <translation>Show its customers</translation>
    </message>
    <message>
        <source>看重</source>
        <translation>Cares about</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>磁盘已满，这一步没有保存。请腾出空间，再试一次。</source>
        <translation>The disk is full, so this was not saved. Free some space and try again.</translation>
    </message>
    <message numerus="yes">
        <source>示例门店，%n 位客户</source>
        <translation>
            <numerusform>Sample shop, %n customer</numerusform>
            <numerusform>Sample shop, %n customers</numerusform>
        </translation>
    </message>
    <message>
        <source>礼物</source>
        <comment>field of a script</comment>
        <translation>gift</translation>
    </message>
    <message>
        <source>礼物</source>
        <translation>Gifts</translation>
    </message>
    <message>
        <source>礼物</source>
        <comment>of a step</comment>
        <translation>Gift</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>称呼</source>
        <comment>field of a script</comment>
        <translation>salutation</translation>
    </message>
    <message>
        <source>称呼</source>
        <translation>Address as</translation>
    </message>
    <message>
        <source>称呼已分开</source>
        <translation>the form of address was taken apart</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>移交客户</source>
        <translation>Hand over customer</translation>
    </message>
    <message>
        <source>移交并介绍</source>
        <translation>Hand over and introduce</translation>
    </message>
    <message>
        <source>移交，并介绍接任的同事…</source>
        <translation>Hand over and introduce the successor…</translation>
    </message>
    <message>
        <source>移出</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>移出名单</source>
        <translation>Take out of a list</translation>
    </message>
    <message>
        <source>移出活动</source>
        <translation>Take out of the event</translation>
    </message>
    <message>
        <source>程序出了错，这一步可能没有做完；已保存的资料没有受影响。</source>
        <translation>Something went wrong in the program. This step may be incomplete; what was saved before is safe.</translation>
    </message>
    <message>
        <source>程序出错</source>
        <translation>Program error</translation>
    </message>
    <message>
        <source>程序自带到 {year} 年的放假安排。</source>
        <translation>Holidays and make-up workdays are known up to {year}.</translation>
    </message>
    <message>
        <source>稍后再发</source>
        <translation>Send later</translation>
    </message>
    <message>
        <source>稍后再打</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>空</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>空格 勾选 · Esc 关闭</source>
        <translation>Space ticks · Esc closes</translation>
    </message>
    <message>
        <source>空白的 42 项档案表…</source>
        <translation>Blank 42-item form…</translation>
    </message>
    <message>
        <source>空着</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>空着就是自带的。花括号里的会换成内容。页脚和页码的话，每种单子都跟着改。</source>
        <translation>Empty keeps the built-in word. What stands in braces is filled in. What is said at the foot changes on every kind of sheet.</translation>
    </message>
    <message>
        <source>空着是整个单位</source>
        <translation>empty: the organisation itself</translation>
    </message>
    <message>
        <source>空着是每年</source>
        <translation>Empty: every year</translation>
    </message>
    <message>
        <source>空着没关系：了解到一项填一项。未填的会印在电话单上。</source>
        <translation>Blanks are fine: fill in what you learn. Open items are printed on the call sheet.</translation>
    </message>
    <message>
        <source>空着的补上，已有的不动</source>
        <translation>Fill the blanks, keep what is there</translation>
    </message>
    <message>
        <source>空行 {count}</source>
        <translation>blank rows: {count}</translation>
    </message>
    <message>
        <source>窗口多大，例如 910x512</source>
        <translation>how large the window is, e.g. 910x512</translation>
    </message>
    <message>
        <source>立即备份</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>第 {line} 行</source>
        <translation>Row {line}</translation>
    </message>
    <message>
        <source>第 {number} 行没有存上：{why}</source>
        <translation>Row {number} was not stored: {why}</translation>
    </message>
    <message>
        <source>第 {page} / {pages} 页</source>
        <translation>Page {page} of {pages}</translation>
    </message>
    <message>
        <source>第 {row} 行第 {column} 列</source>
        <translation>Row {row}, column {column}</translation>
    </message>
    <message>
        <source>第一次联系</source>
        <translation>First contact</translation>
    </message>
    <message>
        <source>第一次要久一点，请稍等</source>
        <translation>The first time takes a little longer</translation>
    </message>
    <message>
        <source>第一行是密码的文件</source>
        <translation>A file whose first line is the password</translation>
    </message>
    <message>
        <source>第一行是新密码的文件；现在的密码写在 --password-file 里</source>
        <translation>file with the new password in its first line; the present one goes into --password-file</translation>
    </message>
    <message>
        <source>第几天</source>
        <comment>field of a script</comment>
        <translation>day number</translation>
    </message>
    <message>
        <source>等别的工作做完…</source>
        <translation>Waiting for other work to finish…</translation>
    </message>
    <message>
        <source>等到货再打</source>
        <translation>When goods arrive</translation>
    </message>
    <message>
        <source>等号后面的读不懂，文字要放进英文双引号：{found}</source>
        <translation>what follows the equals sign cannot be read; words stand between straight double quotes: {found}</translation>
    </message>
    <message>
        <source>等级</source>
        <comment>field of a script</comment>
        <translation>grade</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>等级或阶段变了，不在范围内</source>
        <translation>grade or stage no longer fit</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>答应了什么</source>
        <translation>What was promised</translation>
    </message>
    <message>
        <source>答应的事：已兑现</source>
        <translation>Promise: kept</translation>
    </message>
    <message>
        <source>答应的事：还没兑现</source>
        <translation>Promise: not kept yet</translation>
    </message>
    <message>
        <source>答应过的事</source>
        <translation>Promises</translation>
    </message>
    <message numerus="yes">
        <source>答应过的事 %n 件</source>
        <translation>
            <numerusform>%n promise</numerusform>
            <numerusform>%n promises</numerusform>
        </translation>
    </message>
    <message>
        <source>答应：{text}（{day}）</source>
        <translation>Promised: {text} ({day})</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>筛选里的“{part}”读不懂，列表没有变。请换个写法。</source>
        <translation>&quot;{part}&quot; in the filter cannot be read; the list is unchanged. Please write it differently.</translation>
    </message>
    <message>
        <source>粘贴</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>粘贴 Ctrl V</source>
        <translation>Paste Ctrl V</translation>
    </message>
    <message>
        <source>粘贴复制好的表格 Ctrl V</source>
        <translation>Paste a table that was copied Ctrl V</translation>
    </message>
    <message>
        <source>粘贴头像</source>
        <translation>Paste a photo</translation>
    </message>
    <message>
        <source>粘贴的内容</source>
        <translation>Pasted text</translation>
    </message>
    <message>
        <source>粘贴的图片 {when}</source>
        <translation>Pasted picture {when}</translation>
    </message>
    <message>
        <source>系统没有允许这一步（{why}），没有做完。请检查磁盘空间、权限和文件名，再试一次。</source>
        <translation>The system did not allow this ({why}), so it was not completed. Check disk space, access and the file name, and try again.</translation>
    </message>
    <message>
        <source>红色：读不懂，原文会保留在“导入备注”里，不会丢</source>
        <translation>Red: not understood, the text is kept under &quot;Import notes&quot;</translation>
    </message>
    <message>
        <source>约好的下次联系</source>
        <translation>Next contact agreed</translation>
    </message>
    <message>
        <source>约好的时间提前</source>
        <translation>Before agreed hours</translation>
    </message>
    <message>
        <source>纵向</source>
        <translation>Portrait</translation>
    </message>
    <message>
        <source>纸张</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>经理</source>
        <translation>Manager</translation>
    </message>
    <message>
        <source>经理在这里核阅</source>
        <translation>The manager answers here</translation>
    </message>
    <message>
        <source>结婚纪念日</source>
        <translation>Wedding day</translation>
    </message>
    <message>
        <source>结婚纪念日 {day}</source>
        <translation>wedding day {day}</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>End</translation>
    </message>
    <message>
        <source>结束活动</source>
        <translation>End event</translation>
    </message>
    <message>
        <source>结束要晚于开始，没有改</source>
        <translation>The end must be later than the start; nothing was changed</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message numerus="yes">
        <source>给 %n 位客户打标签</source>
        <translation>
            <numerusform>Tag %n customer</numerusform>
            <numerusform>Tag %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>给 %n 位客户贴上了标签</source>
        <translation>
            <numerusform>%n customer was tagged</numerusform>
            <numerusform>%n customers were tagged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>给 %n 位客户贴标签</source>
        <translation>
            <numerusform>Tag %n customer</numerusform>
            <numerusform>Tag %n customers</numerusform>
        </translation>
    </message>
    <message>
        <source>给“{label}”加一个选项</source>
        <translation>Add a choice to &quot;{label}&quot;</translation>
    </message>
    <message>
        <source>给“{name}”改名</source>
        <translation>Rename &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>给程序读的 JSON</source>
        <translation>JSON, for programs to read</translation>
    </message>
    <message>
        <source>给计划写一个名称。</source>
        <translation>Give the plan a name.</translation>
    </message>
    <message>
        <source>给这一批的客户都贴上</source>
        <translation>for all customers of the batch, unchanged ones too</translation>
    </message>
    <message>
        <source>给这一批贴标签</source>
        <translation>Tag all of them</translation>
    </message>
    <message>
        <source>继续</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>继续活动</source>
        <translation>Go on with event</translation>
    </message>
    <message>
        <source>续保到期</source>
        <translation>Renewal</translation>
    </message>
    <message>
        <source>绿色：能读懂，导入时改成规范写法</source>
        <translation>Green: understood, will be written in the standard way</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>number</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>缺少“{found}”</source>
        <translation>&quot;{found}&quot; is missing</translation>
    </message>
    <message>
        <source>置顶 Ctrl D</source>
        <translation>Pin Ctrl D</translation>
    </message>
    <message>
        <source>置顶沟通记录</source>
        <translation>Pin contact</translation>
    </message>
    <message>
        <source>翻行</source>
        <translation>turn rows</translation>
    </message>
    <message>
        <source>老客户介绍</source>
        <translation>Referred by a customer</translation>
    </message>
    <message>
        <source>聊什么</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>职务</source>
        <comment>field of a script</comment>
        <translation>position</translation>
    </message>
    <message>
        <source>联系了 {done} / {all}</source>
        <translation>{done} / {all} contacted</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact persons</translation>
    </message>
    <message numerus="yes">
        <source>联系人 %n 位</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>联系从哪天算起</source>
        <translation>Contacts since</translation>
    </message>
    <message>
        <source>联系步骤</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>肯定</source>
        <translation>Sure</translation>
    </message>
    <message>
        <source>自动关闭：{why}</source>
        <translation>Closed itself: {why}</translation>
    </message>
    <message>
        <source>自动：电话、证件号等一起看</source>
        <translation>Automatic: phone, ID etc.</translation>
    </message>
    <message>
        <source>自己的</source>
        <translation>own</translation>
    </message>
    <message>
        <source>自己量的尺寸…</source>
        <translation>Own measures…</translation>
    </message>
    <message>
        <source>自己量的标签纸</source>
        <translation>A label sheet of your own</translation>
    </message>
    <message>
        <source>自带</source>
        <translation>Built in</translation>
    </message>
    <message>
        <source>自带的</source>
        <translation>Built-in</translation>
    </message>
    <message>
        <source>自带的模板</source>
        <translation>The built-in one</translation>
    </message>
    <message>
        <source>自带的模板不会改动。复制一份，就能改成店里要的样子。</source>
        <translation>The built-in template never changes. Copy it, and make it the way the shop wants it.</translation>
    </message>
    <message>
        <source>至少要有两份档案才能合并。</source>
        <translation>It takes at least two files to merge.</translation>
    </message>
    <message>
        <source>节假日不提醒，调休上班的周末提醒</source>
        <translation>Not on public holidays, but on weekends worked in exchange</translation>
    </message>
    <message>
        <source>节日</source>
        <comment>field of a script</comment>
        <translation>festival</translation>
    </message>
    <message>
        <source>节日</source>
        <translation>Festival</translation>
    </message>
    <message>
        <source>节日或节气</source>
        <translation>Festival or solar term</translation>
    </message>
    <message>
        <source>节日还是 {day}，改的只是联系的日子。</source>
        <translation>The festival stays on {day}: only the day of the contact changes.</translation>
    </message>
    <message>
        <source>英文</source>
        <translation>English</translation>
    </message>
    <message>
        <source>英文名称</source>
        <translation>English name</translation>
    </message>
    <message>
        <source>英文（可不填）</source>
        <translation>English (may stay empty)</translation>
    </message>
    <message>
        <source>营业日报</source>
        <translation>Daily report</translation>
    </message>
    <message>
        <source>营业日报和主管核阅 Alt D</source>
        <translation>The daily report and the manager&apos;s answer Alt D</translation>
    </message>
    <message>
        <source>虚岁</source>
        <translation>Nominal age</translation>
    </message>
    <message>
        <source>行</source>
        <translation>rows</translation>
    </message>
    <message>
        <source>行业</source>
        <translation>Trade</translation>
    </message>
    <message>
        <source>行业决定什么时候提醒联系谁、说什么，档案里多哪些项目。</source>
        <translation>The trade decides whom to contact when, what to say, and which items the file has.</translation>
    </message>
    <message>
        <source>行业包</source>
        <translation>Trade pack</translation>
    </message>
    <message>
        <source>行业包“{file}”有不对的地方，没有采用：
{detail}</source>
        <translation>The trade pack &quot;{file}&quot; has mistakes and was not taken:
{detail}</translation>
    </message>
    <message>
        <source>行业包：{file}，新建的时候检查</source>
        <translation>Trade pack: {file}; it is checked when the file is made</translation>
    </message>
    <message>
        <source>行业搭配</source>
        <translation>Lines that go together</translation>
    </message>
    <message>
        <source>行业搭配…</source>
        <translation>Lines that go together…</translation>
    </message>
    <message>
        <source>行业能互相做生意、还不认识的客户。介绍他们认识，两边都记您的好。</source>
        <translation>Customers whose lines go together and who do not know each other yet. Introduce them, and both will remember you.</translation>
    </message>
    <message>
        <source>行号</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>行号，Enter 到那一行</source>
        <translation>Row number, Enter goes there</translation>
    </message>
    <message>
        <source>补上</source>
        <translation>Filled in</translation>
    </message>
    <message>
        <source>补充</source>
        <translation>Adds to</translation>
    </message>
    <message>
        <source>表“{sheet}”</source>
        <translation>sheet &quot;{sheet}&quot;</translation>
    </message>
    <message>
        <source>表“{sheet}”：标题在第 {line} 行，{rows} 行</source>
        <translation>Sheet &quot;{sheet}&quot;: headings in row {line}, rows: {rows}</translation>
    </message>
    <message>
        <source>表名</source>
        <translation>Name of the sheet</translation>
    </message>
    <message>
        <source>表名和表头上方的说明 {count}</source>
        <translation>titles and notes above the header: {count}</translation>
    </message>
    <message>
        <source>表格</source>
        <translation>Spreadsheet</translation>
    </message>
    <message>
        <source>表格里是错误值</source>
        <translation>an error in the workbook</translation>
    </message>
    <message>
        <source>被拒绝</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>被遗忘的客户  F</source>
        <translation>Forgotten customers  F</translation>
    </message>
    <message>
        <source>西式，姓名在前</source>
        <translation>Western, name first</translation>
    </message>
    <message>
        <source>要交代的话</source>
        <translation>What they should know</translation>
    </message>
    <message>
        <source>要交代的话，可以不写</source>
        <translation>What they should know (may stay empty)</translation>
    </message>
    <message>
        <source>要导入的行</source>
        <translation>Rows to import</translation>
    </message>
    <message>
        <source>要联系的客户</source>
        <translation>Customers to contact</translation>
    </message>
    <message>
        <source>见到</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>计划</source>
        <translation>Plans</translation>
    </message>
    <message>
        <source>计划和步骤</source>
        <translation>Plans and steps</translation>
    </message>
    <message>
        <source>计划步骤</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>计划里停用了这一步</source>
        <translation>the plan no longer has this step</translation>
    </message>
    <message>
        <source>记一笔</source>
        <translation>Log a contact</translation>
    </message>
    <message>
        <source>记一笔 Ctrl L</source>
        <translation>Log a contact Ctrl L</translation>
    </message>
    <message>
        <source>记一笔…</source>
        <translation>Log a contact…</translation>
    </message>
    <message>
        <source>记一笔沟通</source>
        <translation>Log a contact</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>learn</translation>
    </message>
    <message>
        <source>记下</source>
        <comment>what was learnt</comment>
        <translation>Learnt about</translation>
    </message>
    <message numerus="yes">
        <source>记下 %n 项</source>
        <translation>
            <numerusform>Keep %n thing</numerusform>
            <numerusform>Keep %n things</numerusform>
        </translation>
    </message>
    <message>
        <source>记下 Enter</source>
        <translation>Keep Enter</translation>
    </message>
    <message>
        <source>记下 {what}</source>
        <translation>Kept {what}</translation>
    </message>
    <message>
        <source>记下介绍</source>
        <translation>Note introduction</translation>
    </message>
    <message>
        <source>记下介绍人</source>
        <translation>Note the referrer</translation>
    </message>
    <message>
        <source>记下介绍认识</source>
        <translation>Note introduction</translation>
    </message>
    <message>
        <source>记下到场</source>
        <translation>Note arrival</translation>
    </message>
    <message>
        <source>记下感谢介绍</source>
        <translation>Note thanks for a referral</translation>
    </message>
    <message>
        <source>记下爱好和话题，下次好开口</source>
        <translation>Note hobbies and topics: next time it is easy to begin</translation>
    </message>
    <message>
        <source>记下答复</source>
        <translation>Note answer</translation>
    </message>
    <message>
        <source>记下请求介绍</source>
        <translation>Note asking for a referral</translation>
    </message>
    <message>
        <source>记下转介绍</source>
        <translation>Note a referral</translation>
    </message>
    <message>
        <source>记为一家人</source>
        <translation>Note as one household</translation>
    </message>
    <message>
        <source>记为已做</source>
        <translation>Mark as done</translation>
    </message>
    <message>
        <source>记住这套对应</source>
        <translation>Remember the matching</translation>
    </message>
    <message>
        <source>记在 {day}</source>
        <translation>For {day}</translation>
    </message>
    <message>
        <source>记在 {day} 傍晚</source>
        <translation>For the evening of {day}</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>记录里会写明是谁做的</source>
        <translation>the records say who did what</translation>
    </message>
    <message>
        <source>记录里写的是坐在这里的人；离职的人留着，历史才看得懂。</source>
        <translation>Records name whoever sits here. Those who left stay listed, so that history can be read.</translation>
    </message>
    <message>
        <source>设、换或去掉档案文件的密码</source>
        <translation>set, change or remove the password of a client file</translation>
    </message>
    <message>
        <source>设密码</source>
        <translation>Set password</translation>
    </message>
    <message>
        <source>设密码…</source>
        <translation>Set password…</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>试给哪位客户看</source>
        <translation>For which customer</translation>
    </message>
    <message>
        <source>话术</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>话术…</source>
        <translation>Scripts…</translation>
    </message>
    <message>
        <source>话题</source>
        <comment>field of a script</comment>
        <translation>topic</translation>
    </message>
    <message>
        <source>话题</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>说了什么</source>
        <translation>What was said</translation>
    </message>
    <message>
        <source>说了什么、答应了什么</source>
        <translation>What was said and promised</translation>
    </message>
    <message>
        <source>说了什么、答应了什么、新了解到什么…</source>
        <translation>What was said, promised, learnt…</translation>
    </message>
    <message>
        <source>说到谁</source>
        <translation>Whom they named</translation>
    </message>
    <message>
        <source>说明</source>
        <comment>of a line of the list</comment>
        <translation>What</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>说明的各页</source>
        <translation>Pages of the help</translation>
    </message>
    <message>
        <source>说法</source>
        <translation>Ways to say it</translation>
    </message>
    <message>
        <source>说的是谁？</source>
        <translation>Who is meant?</translation>
    </message>
    <message>
        <source>说给什么性格的人</source>
        <translation>For which personality</translation>
    </message>
    <message>
        <source>说给谁听</source>
        <translation>How it reads for</translation>
    </message>
    <message>
        <source>请介绍</source>
        <translation>Refer</translation>
    </message>
    <message>
        <source>请他介绍</source>
        <translation>Asked on</translation>
    </message>
    <message>
        <source>请他介绍过</source>
        <translation>Asked for a referral</translation>
    </message>
    <message>
        <source>请他介绍过…</source>
        <translation>Asked for a referral…</translation>
    </message>
    <message>
        <source>请他介绍，说到 {name}</source>
        <translation>Asked for a referral, who named {name}</translation>
    </message>
    <message>
        <source>请他介绍：说到谁</source>
        <translation>Asked for a referral: whom they named</translation>
    </message>
    <message>
        <source>请他介绍：说到谁、电话，没说就空着</source>
        <translation>Asked for a referral: whom they named, or nothing</translation>
    </message>
    <message>
        <source>请先写一句</source>
        <translation>Please write something first.</translation>
    </message>
    <message>
        <source>请先写上姓名</source>
        <translation>Enter a name first.</translation>
    </message>
    <message>
        <source>请先写上要改成什么</source>
        <translation>Please write the new value first</translation>
    </message>
    <message>
        <source>请先写现在的密码</source>
        <translation>Please type the current password first</translation>
    </message>
    <message>
        <source>请先按 1–4 选结果</source>
        <translation>Choose the result first: 1–4</translation>
    </message>
    <message>
        <source>请先解压，再选里面的名单。</source>
        <translation>Unpack it first, then choose the list inside.</translation>
    </message>
    <message>
        <source>请先选一位客户</source>
        <translation>Choose a customer first.</translation>
    </message>
    <message>
        <source>请先选一位客户，再按 {keys}</source>
        <translation>Choose a customer first, then press {keys}</translation>
    </message>
    <message>
        <source>请先选一位或几位</source>
        <translation>Please choose one or more first</translation>
    </message>
    <message>
        <source>请写 1 到 5 颗星</source>
        <translation>Please write 1 to 5 stars</translation>
    </message>
    <message>
        <source>请写一个名称</source>
        <translation>Write a name</translation>
    </message>
    <message>
        <source>请写一个名称，还没有改。</source>
        <translation>Please write a name; nothing was changed yet.</translation>
    </message>
    <message>
        <source>请写一个日期</source>
        <translation>Please write a date</translation>
    </message>
    <message>
        <source>请写一句原因</source>
        <translation>Please say why.</translation>
    </message>
    <message>
        <source>请写一句原因，还没有保存。</source>
        <translation>Not saved yet: please say why.</translation>
    </message>
    <message>
        <source>请写上姓名，还没有保存。</source>
        <translation>Not saved yet: enter a name.</translation>
    </message>
    <message>
        <source>请写上店名</source>
        <translation>Enter the name of the shop.</translation>
    </message>
    <message>
        <source>请写上您的姓名</source>
        <translation>Enter your name.</translation>
    </message>
    <message>
        <source>请写上新密码</source>
        <translation>Please type a new password</translation>
    </message>
    <message>
        <source>请写上标签，还没有保存。</source>
        <translation>Not saved yet: enter a tag.</translation>
    </message>
    <message>
        <source>请写上答应了什么</source>
        <translation>Say what was promised.</translation>
    </message>
    <message>
        <source>请写上至少一个选项，还没有保存。</source>
        <translation>Please write at least one choice; not saved yet.</translation>
    </message>
    <message>
        <source>请写上至少两个选项，用顿号隔开</source>
        <translation>Give at least two choices, with commas between.</translation>
    </message>
    <message>
        <source>请写上话术，还没有保存。</source>
        <translation>Please write the script; it is not saved yet.</translation>
    </message>
    <message>
        <source>请写上这一部分的名称，还没有保存。</source>
        <translation>Please write the name of the section; not saved yet.</translation>
    </message>
    <message>
        <source>请写上这一项的名称</source>
        <translation>Name the item.</translation>
    </message>
    <message>
        <source>请写上这一项的名称，还没有保存。</source>
        <translation>Not saved yet: name the item.</translation>
    </message>
    <message>
        <source>请写哪天开始联系</source>
        <translation>Write when to contact them</translation>
    </message>
    <message>
        <source>请写成 15:30 这样</source>
        <translation>Write it like 15:30</translation>
    </message>
    <message>
        <source>请写整数</source>
        <translation>a whole number is wanted</translation>
    </message>
    <message>
        <source>请写明是哪一天，还没有保存。</source>
        <translation>Say which day it is; the step was not saved.</translation>
    </message>
    <message>
        <source>请写明答应了什么，还没有保存。</source>
        <translation>Not saved yet: say what was promised.</translation>
    </message>
    <message>
        <source>请写活动是哪一天</source>
        <translation>Write the day of the event</translation>
    </message>
    <message>
        <source>请写活动是哪一天，还没有保存。</source>
        <translation>Write the day of the event; nothing was saved yet.</translation>
    </message>
    <message>
        <source>请勿联系</source>
        <translation>do not contact</translation>
    </message>
    <message>
        <source>请填写“{label}”</source>
        <translation>Please fill in &quot;{label}&quot;.</translation>
    </message>
    <message>
        <source>请您看的 {count}</source>
        <translation>To look at {count}</translation>
    </message>
    <message>
        <source>请核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>请给分组起个名字，还没有保存。</source>
        <translation>Please give the segment a name. It is not saved yet.</translation>
    </message>
    <message>
        <source>请给活动写一个名称，还没有保存。</source>
        <translation>Give the event a name; nothing was saved yet.</translation>
    </message>
    <message>
        <source>请给计划起个名字，还没有保存。</source>
        <translation>Give the plan a name; it was not saved.</translation>
    </message>
    <message>
        <source>请给这一步起个名字，还没有保存。</source>
        <translation>Give the step a name; it was not saved.</translation>
    </message>
    <message>
        <source>请谁？</source>
        <translation>Whom to invite?</translation>
    </message>
    <message>
        <source>请选一个或写一句原因</source>
        <translation>Please choose or write a reason</translation>
    </message>
    <message>
        <source>请选一个日期，还没有保存。</source>
        <translation>Not saved yet: choose a day.</translation>
    </message>
    <message>
        <source>请选一个节日或节气，还没有保存。</source>
        <translation>Choose a festival or a solar term; the step was not saved.</translation>
    </message>
    <message>
        <source>请选一位同事，还没有移交。</source>
        <translation>Not handed over yet: choose a colleague.</translation>
    </message>
    <message>
        <source>请选今天以后的一天</source>
        <translation>Choose a day after today.</translation>
    </message>
    <message>
        <source>请选今天或以后的一天</source>
        <translation>Choose today or a later day.</translation>
    </message>
    <message>
        <source>请选旁边那份名字前面没有“~$”的。</source>
        <translation>Choose the one beside it whose name does not begin with &quot;~$&quot;.</translation>
    </message>
    <message>
        <source>请选里面的名单，可以一次选几份。</source>
        <translation>Choose the lists in it; several can be chosen at once.</translation>
    </message>
    <message>
        <source>读不懂，原文会保留</source>
        <translation>cannot be read; the text is kept</translation>
    </message>
    <message>
        <source>读不懂，请换个写法</source>
        <translation>not readable, write it differently</translation>
    </message>
    <message>
        <source>读写文件“{file}”时磁盘出了问题，这一步没有完成。请检查 U 盘、网络和剩余空间，再试一次。</source>
        <translation>The disk failed while &quot;{file}&quot; was read or written; this step was not completed. Check the USB stick, the network and the free space, and try again.</translation>
    </message>
    <message>
        <source>读到：放假 {off} 天，调休上班 {work} 天。</source>
        <translation>Understood: days off {off}, make-up workdays {work}.</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>谁介绍的</source>
        <translation>Introduced by</translation>
    </message>
    <message>
        <source>谁和 {name} 是一家人？</source>
        <translation>Who is of one household with {name}?</translation>
    </message>
    <message>
        <source>谁和 {name} 有关系？</source>
        <translation>Who is related to {name}?</translation>
    </message>
    <message>
        <source>谁来做</source>
        <translation>Done by</translation>
    </message>
    <message>
        <source>谁的</source>
        <translation>Whose</translation>
    </message>
    <message>
        <source>谁的日报</source>
        <translation>Whose report</translation>
    </message>
    <message>
        <source>谁的生日</source>
        <translation>Whose birthday</translation>
    </message>
    <message>
        <source>谁问的</source>
        <translation>Asked by</translation>
    </message>
    <message>
        <source>调休上班（{holiday}）</source>
        <translation>Working day in exchange ({holiday})</translation>
    </message>
    <message>
        <source>调整关怀计划顺序</source>
        <translation>Reorder care plans</translation>
    </message>
    <message>
        <source>谈了</source>
        <translation>Talked</translation>
    </message>
    <message>
        <source>质保到期</source>
        <translation>Warranty ends</translation>
    </message>
    <message>
        <source>贺卡</source>
        <translation>Greeting cards</translation>
    </message>
    <message>
        <source>贺卡…</source>
        <translation>Greeting cards…</translation>
    </message>
    <message>
        <source>贺卡的样子</source>
        <translation>Shape of the card</translation>
    </message>
    <message>
        <source>贺词（这一次可以改）</source>
        <translation>Words (for this time)</translation>
    </message>
    <message>
        <source>资产</source>
        <translation>Assets</translation>
    </message>
    <message numerus="yes">
        <source>资产 %n 项</source>
        <translation>
            <numerusform>%n asset</numerusform>
            <numerusform>%n assets</numerusform>
        </translation>
    </message>
    <message>
        <source>资产与成交</source>
        <translation>Assets, deals</translation>
    </message>
    <message>
        <source>资料只在这台电脑上</source>
        <translation>Data stay on this computer</translation>
    </message>
    <message>
        <source>起个名字，例如 仓库的 3×9</source>
        <translation>A name, such as Stock room 3×9</translation>
    </message>
    <message>
        <source>超过</source>
        <translation>Late by</translation>
    </message>
    <message numerus="yes">
        <source>超过 %n 天没联系</source>
        <translation>
            <numerusform>%n day past the interval</numerusform>
            <numerusform>%n days past the interval</numerusform>
        </translation>
    </message>
    <message>
        <source>超过 {size}，请另外保存</source>
        <translation>Over {size}: please keep it elsewhere</translation>
    </message>
    <message>
        <source>超过这么多天没有联系，就进入待联系。意向客户按意向，其他客户按等级。</source>
        <translation>After so many days without contact somebody is due: prospects by intent, all others by grade.</translation>
    </message>
    <message>
        <source>跟进中</source>
        <translation>In hand</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>跳到某一天</source>
        <translation>Go to a day</translation>
    </message>
    <message>
        <source>跳到某一天  G</source>
        <translation>Go to a day  G</translation>
    </message>
    <message>
        <source>跳到某一天…</source>
        <translation>Go to a day…</translation>
    </message>
    <message>
        <source>跳过</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>跳过…</source>
        <translation>Skip…</translation>
    </message>
    <message>
        <source>跳过去</source>
        <translation>Go there</translation>
    </message>
    <message>
        <source>跳过联系</source>
        <translation>Skip contact</translation>
    </message>
    <message>
        <source>跳过这次联系 {name}</source>
        <translation>Skip {name} this time</translation>
    </message>
    <message>
        <source>身份证号</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>车型</source>
        <comment>field of a script</comment>
        <translation>car</translation>
    </message>
    <message>
        <source>车架号一般是 17 位，没有 I、O、Q，请核对</source>
        <translation>A VIN mostly has 17 signs, without I, O and Q: please check</translation>
    </message>
    <message>
        <source>车架号的校验位不对，请核对</source>
        <translation>The check digit of the VIN does not fit: please check</translation>
    </message>
    <message>
        <source>车牌</source>
        <comment>field of a script</comment>
        <translation>plate</translation>
    </message>
    <message>
        <source>车牌</source>
        <translation>Plate</translation>
    </message>
    <message>
        <source>车险到期</source>
        <translation>Car insurance ends</translation>
    </message>
    <message>
        <source>转交</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>转交同事…</source>
        <translation>Hand to a colleague…</translation>
    </message>
    <message>
        <source>转交来的</source>
        <translation>Handed over by</translation>
    </message>
    <message>
        <source>转交给{name}</source>
        <translation>Handed to {name}</translation>
    </message>
    <message>
        <source>转交联系</source>
        <translation>Hand over contact</translation>
    </message>
    <message>
        <source>转介绍</source>
        <translation>Referrals</translation>
    </message>
    <message>
        <source>转介绍树…</source>
        <translation>Referral trees…</translation>
    </message>
    <message>
        <source>转给同事</source>
        <translation>handed to a colleague</translation>
    </message>
    <message>
        <source>轮流分给</source>
        <translation>By turns to</translation>
    </message>
    <message>
        <source>轮流分给…</source>
        <translation>Several, by turns…</translation>
    </message>
    <message>
        <source>输入密码</source>
        <translation>Enter password</translation>
    </message>
    <message>
        <source>边输边查：已经有这位客户的话，会在这里提醒。</source>
        <translation>If this customer is already here, you are told as you type.</translation>
    </message>
    <message numerus="yes">
        <source>过了 %n 天，还没联系</source>
        <translation>
            <numerusform>%n day ago, and nobody has been in touch</numerusform>
            <numerusform>%n days ago, and nobody has been in touch</numerusform>
        </translation>
    </message>
    <message>
        <source>过了时候</source>
        <translation>its time has passed</translation>
    </message>
    <message>
        <source>过去一年</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>过去一年 {past} 次 · 未来一年 {ahead} 次</source>
        <translation>last year {past} · next year {ahead}</translation>
    </message>
    <message>
        <source>过去的日子不能放：请选今天或以后的一天。</source>
        <translation>Days gone by are closed: choose today or later.</translation>
    </message>
    <message>
        <source>过期</source>
        <translation>Lapses after</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>返回列表 Esc</source>
        <translation>Back to the list Esc</translation>
    </message>
    <message>
        <source>返回设置 Esc</source>
        <translation>Back to Settings Esc</translation>
    </message>
    <message>
        <source>还不知道</source>
        <translation>Not known yet</translation>
    </message>
    <message>
        <source>还不知道聊什么，点这里记下爱好</source>
        <translation>No topics yet: click to note hobbies</translation>
    </message>
    <message>
        <source>还了解到</source>
        <translation>Also learnt</translation>
    </message>
    <message>
        <source>还原</source>
        <translation>Revert</translation>
    </message>
    <message>
        <source>还原成原来的</source>
        <translation>Back to the original</translation>
    </message>
    <message>
        <source>还原话术</source>
        <translation>Restore script</translation>
    </message>
    <message>
        <source>还和谁有关系</source>
        <translation>Also tied to</translation>
    </message>
    <message>
        <source>还想联系谁？</source>
        <translation>Anybody else?</translation>
    </message>
    <message>
        <source>还是并入</source>
        <translation>Merge it after all</translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 人没有画出</source>
        <translation>
            <numerusform>%n more person is not drawn</numerusform>
            <numerusform>%n more people are not drawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 份备份用原来的密码（或没有密码）打开，可以在设置里删掉。</source>
        <translation>
            <numerusform>%n backup still opens with the old password (or without any); it can be deleted in the settings.</numerusform>
            <numerusform>%n backups still open with the old password (or without any); they can be deleted in the settings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 位，先联系上面的</source>
        <translation>
            <numerusform>%n more: first those above</numerusform>
            <numerusform>%n more: first those above</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 条提醒，按 F9 再看</source>
        <translation>
            <numerusform>%n more thing to mind: press F9 to see it</numerusform>
            <numerusform>%n more things to mind: press F9 to see them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 项</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message>
        <source>还有事没做完</source>
        <translation>Not finished yet</translation>
    </message>
    <message>
        <source>还有客户选了“{word}”，没有保存。请先把他们改成别的选项。</source>
        <translation>Some customers have &quot;{word}&quot;, nothing was saved. Give them another choice first.</translation>
    </message>
    <message>
        <source>还有客户选了“{word}”，没有保存。请改它的名称，或改成另一个选项的名称来合并。</source>
        <translation>Some customers have &quot;{word}&quot;; nothing was saved. Rename it, or give it the name of another choice to merge them.</translation>
    </message>
    <message>
        <source>还没兑现</source>
        <translation>Not kept yet</translation>
    </message>
    <message>
        <source>还没有一列是姓名或电话，这样一位客户也导入不了。请点列的标题选择。</source>
        <translation>No column is a name or a phone yet, so no customer can be imported. Click a heading to choose.</translation>
    </message>
    <message>
        <source>还没有一列是姓名：新客户先用公司或电话当姓名。哪一列是姓名，请点它的标题选择。</source>
        <translation>No column is the name: new customers are called by their company or number for now. Click the head of the column that is.</translation>
    </message>
    <message>
        <source>还没有介绍过客户</source>
        <translation>Has not brought anybody yet</translation>
    </message>
    <message>
        <source>还没有写了地址的客户。</source>
        <translation>No customer has an address yet.</translation>
    </message>
    <message>
        <source>还没有分组：先筛选，再保存</source>
        <translation>No segments yet: narrow the list, then save</translation>
    </message>
    <message>
        <source>还没有别的同事，请先在设置里添加</source>
        <translation>There is no colleague yet: add one in the settings first</translation>
    </message>
    <message>
        <source>还没有可以录入的电话单</source>
        <translation>No call sheet to type in yet</translation>
    </message>
    <message>
        <source>还没有可选的</source>
        <translation>Nothing to choose from yet</translation>
    </message>
    <message>
        <source>还没有备份。</source>
        <translation>No backup yet.</translation>
    </message>
    <message>
        <source>还没有客户</source>
        <translation>No customers yet</translation>
    </message>
    <message>
        <source>还没有客户介绍过客户</source>
        <translation>Nobody has brought a customer yet</translation>
    </message>
    <message>
        <source>还没有客户，没有可以排的单子。</source>
        <translation>There are no customers yet, so there is no sheet to show.</translation>
    </message>
    <message>
        <source>还没有归属</source>
        <translation>No owner yet</translation>
    </message>
    <message>
        <source>还没有沟通记录</source>
        <translation>No contacts yet</translation>
    </message>
    <message>
        <source>还没有活动</source>
        <translation>No events yet</translation>
    </message>
    <message>
        <source>还没有生日的月和日</source>
        <translation>Month and day of birth are not known yet</translation>
    </message>
    <message>
        <source>还没有电话</source>
        <translation>No phone yet</translation>
    </message>
    <message>
        <source>还没有电话，点这里填</source>
        <translation>No phone yet: click to add</translation>
    </message>
    <message>
        <source>还没有联系过</source>
        <translation>Not contacted yet</translation>
    </message>
    <message>
        <source>还没有附件</source>
        <translation>No attachments yet</translation>
    </message>
    <message>
        <source>还没答复</source>
        <translation>No answer yet</translation>
    </message>
    <message>
        <source>还没联系</source>
        <translation>To contact</translation>
    </message>
    <message>
        <source>还用话术库的</source>
        <translation>Back to the scripts</translation>
    </message>
    <message numerus="yes">
        <source>这 %n 位的名单叫什么？</source>
        <translation>
            <numerusform>What is the list of this %n called?</numerusform>
            <numerusform>What is the list of these %n called?</numerusform>
        </translation>
    </message>
    <message>
        <source>这一列不导入</source>
        <translation>This column is left out</translation>
    </message>
    <message>
        <source>这一天已经过去了</source>
        <translation>This day is over</translation>
    </message>
    <message>
        <source>这一天已经过去，没有保存。请选今天以后的日期。</source>
        <translation>That day has passed, so it was not saved. Choose a day after today.</translation>
    </message>
    <message>
        <source>这一天已经过去，请选今天以后的日期</source>
        <translation>That day is past; please choose a later one</translation>
    </message>
    <message>
        <source>这一天要联系的客户</source>
        <translation>To contact on this day</translation>
    </message>
    <message>
        <source>这一批的客户都有这个标签了</source>
        <translation>All of them have this tag already</translation>
    </message>
    <message>
        <source>这一批都给</source>
        <translation>All go to</translation>
    </message>
    <message>
        <source>这一步看每位客户上次联系的日子，没法按周预先算出。</source>
        <translation>This step follows each customer&apos;s last contact and cannot be told ahead by weeks.</translation>
    </message>
    <message>
        <source>这一行的客户已经删除，不用录；按 Enter 到下一行</source>
        <translation>The customer of this row was deleted, nothing to type; Enter goes to the next row</translation>
    </message>
    <message>
        <source>这一行读不懂：{line}</source>
        <translation>This line cannot be read: {line}</translation>
    </message>
    <message>
        <source>这一部分叫什么？例如 车辆保养。之后把项目拖进去。</source>
        <translation>What is the section called? For example Car care. Then drag items into it.</translation>
    </message>
    <message>
        <source>这一部分的名称</source>
        <translation>Name of the section</translation>
    </message>
    <message>
        <source>这一项叫什么？例如 车友会编号。填什么、选项和提醒之后在右边定。</source>
        <translation>What is the item called? For example Club number. Kind, choices and reminder are set at the right afterwards.</translation>
    </message>
    <message>
        <source>这一项的选项各有用处，可以改名和排列，不能加“{word}”。还没有保存。</source>
        <translation>The program goes by the choices of this item: they can be renamed and ordered, but &quot;{word}&quot; cannot be added. Nothing was saved yet.</translation>
    </message>
    <message>
        <source>这个月的名单  H</source>
        <translation>The list of the month  H</translation>
    </message>
    <message>
        <source>这个月的名单是空的</source>
        <translation>Nobody is in this month&apos;s list</translation>
    </message>
    <message>
        <source>这个筛选叫什么？</source>
        <translation>What are these filters called?</translation>
    </message>
    <message>
        <source>这些客户也撤销，列出的改动不再保留</source>
        <translation>Take these back, too, and drop the changes listed</translation>
    </message>
    <message>
        <source>这些客户留着不动，其余的撤销</source>
        <translation>Leave these alone and take back the rest</translation>
    </message>
    <message>
        <source>这些家人的电话就是另一位客户的电话。关联以后是一家人：生日和节日只问候一次，家人的资料看他自己的档案。</source>
        <translation>The phone of these family members is that of another customer. Once linked they are one household: birthdays and festivals are greeted once, and the member&apos;s details come from their own file.</translation>
    </message>
    <message>
        <source>这些日子里没有要联系的客户</source>
        <translation>Nobody to contact in these days</translation>
    </message>
    <message>
        <source>这些标签一共宽 {needed} 毫米，纸只有 {paper} 毫米，没有保存。请核对尺寸。</source>
        <translation>These labels are {needed} mm wide together, the paper only {paper} mm; nothing was saved. Check the measures.</translation>
    </message>
    <message>
        <source>这些标签一共高 {needed} 毫米，纸只有 {paper} 毫米，没有保存。请核对尺寸。</source>
        <translation>These labels are {needed} mm high together, the paper only {paper} mm; nothing was saved. Check the measures.</translation>
    </message>
    <message>
        <source>这份名单 {seconds} 秒还没有读完，什么都没有导入。请另存为 .xlsx 再试。</source>
        <translation>This list was not read within {seconds} seconds, so nothing was imported. Save it as .xlsx and try again.</translation>
    </message>
    <message>
        <source>这份名单有密码，什么都没有导入。请输入名单的密码。</source>
        <translation>This list has a password, so nothing was imported. Please enter it.</translation>
    </message>
    <message>
        <source>这份名单的加密方式太老，本程序解不开，什么都没有导入。请去掉密码另存一份再试。</source>
        <translation>The list is encrypted in an old way that cannot be opened here, so nothing was imported. Save a copy without a password, and try again.</translation>
    </message>
    <message>
        <source>这份名单读不出来，什么都没有导入。请用表格软件打开，另存为 .xlsx 再试。</source>
        <translation>This list cannot be read, so nothing was imported. Open it in a spreadsheet program, save it as .xlsx and try again.</translation>
    </message>
    <message>
        <source>这份名单超过了 {limit} {unit}，什么都没有导入。请分成几份再导入。</source>
        <translation>The list is larger than {limit} {unit}, so nothing was imported. Split it into several lists.</translation>
    </message>
    <message>
        <source>这位客户已故，不再提醒。</source>
        <translation>This customer has died: no more reminders.</translation>
    </message>
    <message>
        <source>这位客户已流失，不再提醒。</source>
        <translation>This customer is lost: no more reminders.</translation>
    </message>
    <message>
        <source>这位客户打印后已并入 {name}，会记在 {name} 名下。</source>
        <translation>This customer was merged into {name} after it was printed; it is logged with {name}.</translation>
    </message>
    <message>
        <source>这位客户要求不要联系，不再提醒。</source>
        <translation>This customer asked not to be contacted: no more reminders.</translation>
    </message>
    <message>
        <source>这位家人是哪位客户？</source>
        <translation>Which customer is this member of the family?</translation>
    </message>
    <message>
        <source>这台电脑上没有找到打印机，没有打印。请接上打印机再试，或先“存为 PDF”。</source>
        <translation>No printer was found on this computer, so nothing was printed. Connect one and try again, or save as PDF.</translation>
    </message>
    <message>
        <source>这台电脑没有中文字体，打印会是空白，所以没有打印。请先安装中文字体。</source>
        <translation>This computer has no Chinese font and would print blanks, so nothing was printed. Install a Chinese font first.</translation>
    </message>
    <message>
        <source>这台电脑的字体里没有这些字：{letters}。它们印成编码，一个不丢；装上带生僻字的字体就能印出来。</source>
        <translation>No font of this computer has these characters: {letters}. They are printed as their codes, so none is lost; a font with rare characters would print them.</translation>
    </message>
    <message>
        <source>这台电脑的桌面没有托盘：通知显示在窗口里，关上窗口就是退出。</source>
        <translation>This desktop has no tray: notices are shown in the window, and closing it quits.</translation>
    </message>
    <message>
        <source>这就是客户本人，没有改动。请选另一位。</source>
        <translation>That is the customer themselves. Nothing was changed; please choose somebody else.</translation>
    </message>
    <message>
        <source>这张单上没有第 {number} 行</source>
        <translation>This sheet has no row {number}</translation>
    </message>
    <message>
        <source>这张单录完了</source>
        <translation>This sheet is done</translation>
    </message>
    <message>
        <source>这张表里一位客户也没有：是空的，或者只有标题。什么都没有导入，请检查选的是不是这张表。</source>
        <translation>There is no customer on this sheet: it is empty, or has titles only. Nothing was imported; check that it is the right sheet.</translation>
    </message>
    <message>
        <source>这是{foreign}，不是表格，什么都没有导入。{then}</source>
        <translation>This is {foreign}, not a table, so nothing was imported. {then}</translation>
    </message>
    <message>
        <source>这是同一位客户，没有记下。请选另一位。</source>
        <translation>This is the same customer; nothing was noted. Please choose another.</translation>
    </message>
    <message>
        <source>这样写读不懂，一行写一项，键用英文，文字放进英文双引号：{found}</source>
        <translation>cannot be read; one key on a line, in Latin letters, words between straight double quotes: {found}</translation>
    </message>
    <message>
        <source>这次为什么联系</source>
        <translation>Why contact now</translation>
    </message>
    <message>
        <source>这次合并拆不开：已经拆开过，或者这份档案后来又并入了别的档案。</source>
        <translation>This merge cannot be taken apart: it was already, or the file was merged into another one since.</translation>
    </message>
    <message>
        <source>这次导入已经撤销过了。</source>
        <translation>This import was taken back already.</translation>
    </message>
    <message>
        <source>这次导入没有写入什么，不用撤销。</source>
        <translation>This import wrote nothing: there is nothing to take back.</translation>
    </message>
    <message>
        <source>这里填的还没有保存。</source>
        <translation>What you typed here has not been saved.</translation>
    </message>
    <message>
        <source>这里最多写 {limit} 个字，没有存。</source>
        <translation>No more than {limit} letters can stand here; it was not saved.</translation>
    </message>
    <message>
        <source>这里没有“{field}”这个字段，还没有保存。请从下面的字段里选。</source>
        <translation>There is no field &quot;{field}&quot; here; it is not saved yet. Please choose one of those below.</translation>
    </message>
    <message>
        <source>这里没有行</source>
        <translation>No rows here</translation>
    </message>
    <message>
        <source>这里要写{wanted}，不是{found}</source>
        <translation>{wanted} is wanted here, not {found}</translation>
    </message>
    <message>
        <source>这里要写公历日期</source>
        <translation>a solar date is wanted</translation>
    </message>
    <message>
        <source>进展</source>
        <translation>State</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message numerus="yes">
        <source>连同他们介绍的共 %n 位</source>
        <translation>
            <numerusform>%n with those they brought</numerusform>
            <numerusform>%n with those they brought</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>连同它的 %n 个步骤，从今天起不再提醒；以前的都留着。之后按 Ctrl+Z 可以撤销。</source>
        <translation>
            <numerusform>With its %n step nobody is reminded from today on; what was stays. Ctrl+Z takes it back.</numerusform>
            <numerusform>With its %n steps nobody is reminded from today on; what was stays. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>连续 %n 次没有回应，换个渠道或换个时间试试</source>
        <translation>
            <numerusform>No answer %n time in a row: try another channel or another time</numerusform>
            <numerusform>No answer %n times in a row: try another channel or another time</numerusform>
        </translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>送保单、季度回访、缴费和到期提醒；档案加已有保障、受益人等</source>
        <translation>Policy delivery, quarterly calls, premiums and expiries; cover owned, beneficiary and more in the file</translation>
    </message>
    <message>
        <source>选一个</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>选一个 .keqing 文件</source>
        <translation>Choose a .keqing file</translation>
    </message>
    <message>
        <source>选一张头像</source>
        <translation>Choose a photo</translation>
    </message>
    <message>
        <source>选一张头像…</source>
        <translation>Choose a photo…</translation>
    </message>
    <message>
        <source>选中一位按 Enter 恢复，档案里的一切都会回来。</source>
        <translation>Enter restores the selected customer with everything in the file.</translation>
    </message>
    <message>
        <source>选中的客户都不能联系（请勿联系、已故或已流失），没有发起活动。</source>
        <translation>None of the customers chosen may be contacted (do not contact, deceased or lost). No event was begun.</translation>
    </message>
    <message>
        <source>选介绍人…</source>
        <translation>Choose the referrer…</translation>
    </message>
    <message>
        <source>选几行一起定</source>
        <translation>several rows at once</translation>
    </message>
    <message>
        <source>选图片…</source>
        <translation>Choose a picture…</translation>
    </message>
    <message>
        <source>选好性格类型，这里会提醒怎么相处</source>
        <translation>Choose a personality and read here how to get along</translation>
    </message>
    <message>
        <source>选定介绍人</source>
        <translation>Choose the referrer</translation>
    </message>
    <message>
        <source>选定：{name}</source>
        <translation>Chosen: {name}</translation>
    </message>
    <message>
        <source>选店标图片</source>
        <translation>Choose the picture of the shop</translation>
    </message>
    <message>
        <source>选择位置并导出</source>
        <translation>Choose a place and export</translation>
    </message>
    <message>
        <source>选择列</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>选择列…</source>
        <translation>Columns…</translation>
    </message>
    <message>
        <source>选择名单</source>
        <translation>Choose a list</translation>
    </message>
    <message>
        <source>选择文件…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>选文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>选日期</source>
        <translation>Choose a day</translation>
    </message>
    <message>
        <source>选栏目…</source>
        <translation>Columns…</translation>
    </message>
    <message>
        <source>选留哪个</source>
        <translation>which value stays</translation>
    </message>
    <message>
        <source>选项</source>
        <translation>Choices</translation>
    </message>
    <message>
        <source>选项，用顿号隔开：金卡、银卡、普通</source>
        <translation>Choices, with commas: gold, silver, basic</translation>
    </message>
    <message>
        <source>逐项…</source>
        <translation>By item…</translation>
    </message>
    <message>
        <source>逐项合并</source>
        <translation>Merge by item</translation>
    </message>
    <message>
        <source>逐项对比</source>
        <translation>Item by item</translation>
    </message>
    <message numerus="yes">
        <source>逐项选了 %n 项</source>
        <translation>
            <numerusform>%n item picked</numerusform>
            <numerusform>%n items picked</numerusform>
        </translation>
    </message>
    <message>
        <source>通知里</source>
        <translation>Notices tell</translation>
    </message>
    <message>
        <source>速记</source>
        <translation>Quick note</translation>
    </message>
    <message>
        <source>速记 Ctrl J</source>
        <translation>Quick note Ctrl J</translation>
    </message>
    <message>
        <source>速记…</source>
        <translation>Quick note…</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message numerus="yes">
        <source>逾期 %n 天</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message>
        <source>遇到放假，交车回访这类联系顺延到上班那天；生日、节日和约好的不变。</source>
        <translation>Follow-ups that fall on a day off move to the next workday; birthdays, festivals and what was agreed do not.</translation>
    </message>
    <message>
        <source>邀请</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>邀请：{event}（{day}）</source>
        <translation>Invited: {event} ({day})</translation>
    </message>
    <message>
        <source>那一年没有 2 月 29 日，按 28 日算</source>
        <translation>no 29 February that year; the 28th is taken</translation>
    </message>
    <message>
        <source>那一年没有 2 月 29 日，按 28 日算。</source>
        <translation>That year has no 29 February; the 28th is taken.</translation>
    </message>
    <message>
        <source>那一年没有这个闰月，按平月算。</source>
        <translation>That year has no such leap month: the ordinary month is taken.</translation>
    </message>
    <message>
        <source>那个月没有三十，按廿九算。</source>
        <translation>That month has no 30th: the 29th is taken.</translation>
    </message>
    <message>
        <source>那个月没有三十，生日在廿九</source>
        <translation>that month has no 30th; the birthday is on the 29th</translation>
    </message>
    <message>
        <source>那里已经有“{file}”，请换个店名或位置</source>
        <translation>There is a &quot;{file}&quot; already: choose another name or place.</translation>
    </message>
    <message>
        <source>邮箱</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>邮编</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>都保留</source>
        <translation>Keep both</translation>
    </message>
    <message>
        <source>都可以</source>
        <translation>Any</translation>
    </message>
    <message>
        <source>都打 A 卡</source>
        <translation>A cards for all</translation>
    </message>
    <message>
        <source>都打 C 卡</source>
        <translation>C cards for all</translation>
    </message>
    <message>
        <source>都按 1 日</source>
        <translation>All the 1st</translation>
    </message>
    <message>
        <source>都按万元</source>
        <translation>All in 10,000 yuan</translation>
    </message>
    <message>
        <source>都按元</source>
        <translation>All in yuan</translation>
    </message>
    <message>
        <source>都改回自带的</source>
        <translation>Take all built-in words</translation>
    </message>
    <message>
        <source>都是日/月</source>
        <translation>All day/month</translation>
    </message>
    <message>
        <source>都是月/日</source>
        <translation>All month/day</translation>
    </message>
    <message>
        <source>里面有名单的话，请先识别成文字或录成表格，再导入。</source>
        <translation>If there is a list in it, have it recognised as text or type it into a table, then import that.</translation>
    </message>
    <message>
        <source>里面有名单的话，请复制成表格文件，或者复制以后点“粘贴”。</source>
        <translation>If there is a list in it, copy it into a spreadsheet, or copy it and choose &quot;Paste&quot;.</translation>
    </message>
    <message>
        <source>里面有这些字</source>
        <translation>Contains these words</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>重复的标题 {count}</source>
        <translation>repeated headings: {count}</translation>
    </message>
    <message>
        <source>重新决定</source>
        <translation>Decide again</translation>
    </message>
    <message>
        <source>重新打开</source>
        <translation>open again</translation>
    </message>
    <message>
        <source>重新查找</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>重新用这句</source>
        <translation>Use it again</translation>
    </message>
    <message>
        <source>重点客户</source>
        <translation>Key customer</translation>
    </message>
    <message numerus="yes">
        <source>重点工作 %n 项</source>
        <translation>
            <numerusform>%n key activity</numerusform>
            <numerusform>%n key activities</numerusform>
        </translation>
    </message>
    <message>
        <source>重点工作改回没做</source>
        <translation>Key activity not done after all</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>金额单位不清楚，是元还是万元</source>
        <translation>the unit is unclear: yuan or ten thousand</translation>
    </message>
    <message>
        <source>银行、主管部门、竞争对手、某一个人</source>
        <translation>a bank, an authority, a competitor, a person</translation>
    </message>
    <message>
        <source>销售顾问</source>
        <translation>Salesperson</translation>
    </message>
    <message>
        <source>键“{found}”不合要求，请用小写字母、数字和连字符 {wanted}</source>
        <translation>the key &quot;{found}&quot; cannot be used: small letters, digits and hyphens {wanted}</translation>
    </message>
    <message>
        <source>键的后面要有英文的等号 =：{found}</source>
        <translation>a key is followed by an equals sign =: {found}</translation>
    </message>
    <message>
        <source>长文字</source>
        <translation>Long text</translation>
    </message>
    <message>
        <source>门店</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>问到了就点这里填</source>
        <translation>Click to fill in what you learnt</translation>
    </message>
    <message>
        <source>问卷</source>
        <translation>Surveys</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>阶段</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>Attachments</translation>
    </message>
    <message numerus="yes">
        <source>附件 %n 个</source>
        <translation>
            <numerusform>%n attachment</numerusform>
            <numerusform>%n attachments</numerusform>
        </translation>
    </message>
    <message>
        <source>附件换了归属</source>
        <translation>Attachment assigned anew</translation>
    </message>
    <message>
        <source>附件换了归属：{name}</source>
        <translation>Attachment assigned anew: {name}</translation>
    </message>
    <message>
        <source>附件换归属</source>
        <translation>Assign attachment</translation>
    </message>
    <message>
        <source>附件改名</source>
        <translation>Rename attachment</translation>
    </message>
    <message>
        <source>隐藏</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>隐藏档案的部分</source>
        <translation>Hide section</translation>
    </message>
    <message>
        <source>隐藏档案项目</source>
        <translation>Hide item</translation>
    </message>
    <message numerus="yes">
        <source>隐藏的 %n 行也导入</source>
        <translation>
            <numerusform>Import the %n hidden row, too</numerusform>
            <numerusform>Import the %n hidden rows, too</numerusform>
        </translation>
    </message>
    <message>
        <source>集团客户</source>
        <translation>Key account</translation>
    </message>
    <message>
        <source>集团客户的每月重点工作</source>
        <translation>Key activity of an organisation</translation>
    </message>
    <message>
        <source>集团联系人</source>
        <translation>People</translation>
    </message>
    <message>
        <source>需求</source>
        <translation>Needs</translation>
    </message>
    <message numerus="yes">
        <source>需求 %n 条</source>
        <translation>
            <numerusform>%n need</numerusform>
            <numerusform>%n needs</numerusform>
        </translation>
    </message>
    <message>
        <source>面积</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>页</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>页脚必须写着 {places}：谁、什么时候打印的。没有存。</source>
        <translation>The foot has to hold {places}: who printed it, and when. It was not saved.</translation>
    </message>
    <message>
        <source>页脚附言</source>
        <translation>Note at the foot</translation>
    </message>
    <message>
        <source>页边</source>
        <translation>Margins</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>项目名称</source>
        <translation>Name of the item</translation>
    </message>
    <message>
        <source>项目名称，例如 车友会编号</source>
        <translation>Name, e.g. club number</translation>
    </message>
    <message>
        <source>预算</source>
        <comment>field of a script</comment>
        <translation>budget</translation>
    </message>
    <message>
        <source>预算（元）</source>
        <translation>budget (yuan)</translation>
    </message>
    <message>
        <source>颜色</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>颜色</source>
        <comment>of a step</comment>
        <translation>Colour</translation>
    </message>
    <message>
        <source>首选</source>
        <translation>Preferred</translation>
    </message>
    <message>
        <source>首选{channel}</source>
        <translation>Preferred: {channel}</translation>
    </message>
    <message>
        <source>马上就好</source>
        <translation>Almost done</translation>
    </message>
    <message>
        <source>默认打印机</source>
        <translation>default printer</translation>
    </message>
    <message>
        <source>（凭{items}认出）</source>
        <translation> (recognised by {items})</translation>
    </message>
    <message>
        <source>（已隐藏）</source>
        <translation>(hidden)</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>，开着 {on} 个</source>
        <translation>, {on} on</translation>
    </message>
    <message>
        <source>：</source>
        <translation>: </translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
</context>
</TS>
