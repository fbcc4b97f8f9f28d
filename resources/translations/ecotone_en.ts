<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>Merge %n surface(s) into “%1”</source>
        <translation>
            <numerusform>Merge %n surface into “%1”</numerusform>
            <numerusform>Merge %n surfaces into “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::AmountTool</name>
    <message numerus="yes">
        <source>Simplify %n surface(s)</source>
        <translation>
            <numerusform>Simplify %n surface</numerusform>
            <numerusform>Simplify %n surfaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Buffer %n surface(s)</source>
        <translation>
            <numerusform>Buffer %n surface</numerusform>
            <numerusform>Buffer %n surfaces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::MapSummary</name>
    <message numerus="yes">
        <source>%n records are selected, among them %1.</source>
        <translation>
            <numerusform>%n record is selected: %1.</numerusform>
            <numerusform>%n records are selected, among them %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::MoveTool</name>
    <message numerus="yes">
        <source>Move %n surface(s)</source>
        <translation>
            <numerusform>Move %n surface</numerusform>
            <numerusform>Move %n surfaces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::SplitRecords</name>
    <message numerus="yes">
        <source>Split %n surface(s)</source>
        <translation>
            <numerusform>Split %n surface</numerusform>
            <numerusform>Split %n surfaces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::SplitTool</name>
    <message numerus="yes">
        <source>Split %n surface(s). Statuses and partners were copied, effort was parted by area, evidence stays with the largest piece.</source>
        <translation>
            <numerusform>Split %n surface. Statuses and partners were copied, effort was parted by area, evidence stays with the largest piece.</numerusform>
            <numerusform>Split %n surfaces. Statuses and partners were copied, effort was parted by area, evidence stays with the largest piece.</numerusform>
        </translation>
    </message>
</context>
</TS>
