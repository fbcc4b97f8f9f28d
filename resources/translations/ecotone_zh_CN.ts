<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Fields</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Obligation</source>
        <translation>义务</translation>
    </message>
    <message>
        <source>Start date</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>End date</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Is resourced</source>
        <translation>有预算</translation>
    </message>
    <message>
        <source>Is monitored</source>
        <translation>有监测</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来历</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>控制方</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>其他写法</translation>
    </message>
    <message>
        <source>Boundary type</source>
        <translation>边界类型</translation>
    </message>
    <message>
        <source>Rationale</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Realm</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>景观</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>数字日期</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Fraction</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Baseline layer</source>
        <translation>基线图层</translation>
    </message>
    <message>
        <source>Baseline classes</source>
        <translation>基线类别</translation>
    </message>
    <message>
        <source>Current layer</source>
        <translation>后期图层</translation>
    </message>
    <message>
        <source>Ecosystem layer</source>
        <translation>生态系统图层</translation>
    </message>
    <message>
        <source>Baseline definition</source>
        <translation>基线定义</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>National degraded ha</source>
        <translation>全国退化 公顷</translation>
    </message>
    <message>
        <source>National target ha</source>
        <translation>全国目标 公顷</translation>
    </message>
    <message>
        <source>National weighted ha</source>
        <translation>全国加权 公顷</translation>
    </message>
    <message>
        <source>Landscape weighted ha</source>
        <translation>景观加权 公顷</translation>
    </message>
    <message>
        <source>Adopted ha</source>
        <translation>已通过 公顷</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Sublayer</source>
        <translation>子图层</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>波段</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Size bytes</source>
        <translation>字节数</translation>
    </message>
    <message>
        <source>Crs override</source>
        <translation>指定坐标系</translation>
    </message>
    <message>
        <source>No data override</source>
        <translation>指定无数据值</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>行动</translation>
    </message>
    <message>
        <source>Action kind</source>
        <translation>行动类别</translation>
    </message>
    <message>
        <source>Action status</source>
        <translation>行动状态</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>参与方</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>与其他计划的衔接</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>数额</translation>
    </message>
    <message>
        <source>Assessed percent</source>
        <translation>已评估百分比</translation>
    </message>
    <message>
        <source>Baseline value</source>
        <translation>基线值</translation>
    </message>
    <message>
        <source>Baseline year</source>
        <translation>基线年</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Belt m</source>
        <translation>环带宽度（米）</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>买方</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>主张</translation>
    </message>
    <message>
        <source>Class group</source>
        <translation>类别组</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意书</translation>
    </message>
    <message>
        <source>Counterfactual</source>
        <translation>反事实方法</translation>
    </message>
    <message>
        <source>Counts as restoration</source>
        <translation>计为恢复</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已交付</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要值</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Driver note</source>
        <translation>驱动因素说明</translation>
    </message>
    <message>
        <source>Every years</source>
        <translation>间隔（年）</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Field mapping</source>
        <translation>字段对应</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>From date</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Funding line</source>
        <translation>资金条目</translation>
    </message>
    <message>
        <source>Goal link</source>
        <translation>目标关联</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>持有方</translation>
    </message>
    <message>
        <source>Independent ground ha</source>
        <translation>独立地块（公顷）</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Initiative</source>
        <translation>倡议</translation>
    </message>
    <message>
        <source>Is independent</source>
        <translation>独立</translation>
    </message>
    <message>
        <source>Is operator</source>
        <translation>为运营方</translation>
    </message>
    <message>
        <source>Landscape version</source>
        <translation>景观版本</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Layer class</source>
        <translation>图层类别</translation>
    </message>
    <message>
        <source>Leakage</source>
        <translation>泄漏</translation>
    </message>
    <message>
        <source>Leakage assessment</source>
        <translation>泄漏评估</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>成员资格</translation>
    </message>
    <message>
        <source>Method version</source>
        <translation>方法版本</translation>
    </message>
    <message>
        <source>Minimum detectable change</source>
        <translation>最小可检测变化</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Monitoring plan</source>
        <translation>监测计划</translation>
    </message>
    <message>
        <source>Multiplier</source>
        <translation>倍数</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>观测</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>补偿</translation>
    </message>
    <message>
        <source>Participation</source>
        <translation>参与</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Person days</source>
        <translation>人日</translation>
    </message>
    <message>
        <source>Pledge</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Pressure</source>
        <translation>压力</translation>
    </message>
    <message>
        <source>Price year</source>
        <translation>价格年份</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>应交付</translation>
    </message>
    <message>
        <source>Response years</source>
        <translation>响应时间（年）</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>负责方</translation>
    </message>
    <message>
        <source>Reversals</source>
        <translation>逆转</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审查</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>审查人</translation>
    </message>
    <message>
        <source>Reviewer actor</source>
        <translation>审查方</translation>
    </message>
    <message>
        <source>Revises</source>
        <translation>修订自</translation>
    </message>
    <message>
        <source>Revision reason</source>
        <translation>修订理由</translation>
    </message>
    <message>
        <source>Rights holders</source>
        <translation>权利人</translation>
    </message>
    <message>
        <source>Sample size</source>
        <translation>样本量</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>机制</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>卖方</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Settlement part</source>
        <translation>协议方</translation>
    </message>
    <message>
        <source>Share percent</source>
        <translation>份额百分比</translation>
    </message>
    <message>
        <source>Share rule</source>
        <translation>分配规则</translation>
    </message>
    <message>
        <source>Signatories</source>
        <translation>签署方</translation>
    </message>
    <message>
        <source>Since date</source>
        <translation>自日期</translation>
    </message>
    <message>
        <source>Sold unit</source>
        <translation>已售单位</translation>
    </message>
    <message>
        <source>Spatial support</source>
        <translation>空间范围</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Stake</source>
        <translation>权益</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>标准误</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Surplus transfer</source>
        <translation>盈余转移</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Temporal support</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>To date</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Treated ha</source>
        <translation>处理面积（公顷）</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Until date</source>
        <translation>至日期</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Venture</source>
        <translation>合资企业</translation>
    </message>
</context>
<context>
    <name>LiveReadout</name>
    <message>
        <source>Area: %1</source>
        <translation>面积：%1</translation>
    </message>
    <message>
        <source>Of the landscape: %1</source>
        <translation>占景观：%1</translation>
    </message>
    <message>
        <source>Overlap with other actions: %1</source>
        <translation>与其他行动重叠：%1</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Bookmark this view</source>
        <translation>为此视图加书签</translation>
    </message>
    <message>
        <source>Name of the place</source>
        <translation>地点名称</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Pan</source>
        <translation>平移(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Select on the map</source>
        <translation>在地图上选择(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Identify</source>
        <translation>查询(&amp;I)</translation>
    </message>
    <message>
        <source>Measure a &amp;line</source>
        <translation>量测距离(&amp;L)</translation>
    </message>
    <message>
        <source>Measure an &amp;area</source>
        <translation>量测面积(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Draw an action</source>
        <translation>绘制行动(&amp;D)</translation>
    </message>
    <message>
        <source>Draw a s&amp;ite</source>
        <translation>绘制场地(&amp;I)</translation>
    </message>
    <message>
        <source>Draw a la&amp;ndscape</source>
        <translation>绘制景观(&amp;N)</translation>
    </message>
    <message>
        <source>Edit &amp;vertices</source>
        <translation>编辑顶点(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>移动(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Reshape</source>
        <translation>重塑(&amp;R)</translation>
    </message>
    <message>
        <source>S&amp;plit</source>
        <translation>分割(&amp;P)</translation>
    </message>
    <message>
        <source>Mer&amp;ge</source>
        <translation>合并(&amp;G)</translation>
    </message>
    <message>
        <source>Cut a &amp;hole</source>
        <translation>挖洞(&amp;H)</translation>
    </message>
    <message>
        <source>Add a par&amp;t</source>
        <translation>添加部分(&amp;T)</translation>
    </message>
    <message>
        <source>Delete a part or hole</source>
        <translation>删除部分或洞</translation>
    </message>
    <message>
        <source>Simplif&amp;y</source>
        <translation>简化(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Buffer</source>
        <translation>缓冲(&amp;B)</translation>
    </message>
    <message>
        <source>Zoom to &amp;everything</source>
        <translation>缩放到全部(&amp;E)</translation>
    </message>
    <message>
        <source>Zoom to the &amp;selection</source>
        <translation>缩放到所选(&amp;S)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Pre&amp;vious view</source>
        <translation>上一视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Next view</source>
        <translation>下一视图(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Draw again</source>
        <translation>重新绘制(&amp;D)</translation>
    </message>
    <message>
        <source>Book&amp;mark this view</source>
        <translation>为此视图加书签(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Bookmarks</source>
        <translation>书签(&amp;B)</translation>
    </message>
    <message>
        <source>Snap to points and edges</source>
        <translation>捕捉到点和边</translation>
    </message>
    <message>
        <source>Trace along edges</source>
        <translation>沿边追踪</translation>
    </message>
    <message>
        <source>Move shared points together</source>
        <translation>共用点一起移动</translation>
    </message>
    <message>
        <source>Avoid overlap while drawing</source>
        <translation>绘制时避免重叠</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Ecotone project (*.gpkg)</source>
        <translation>Ecotone 项目 (*.gpkg)</translation>
    </message>
    <message>
        <source>Save a copy as</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Saved a copy as %1.</source>
        <translation>已将副本存为 %1。</translation>
    </message>
    <message>
        <source>Import rasters and vectors</source>
        <translation>导入栅格和矢量</translation>
    </message>
    <message>
        <source>&amp;New from a template …</source>
        <translation>从模板新建(&amp;N) …</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>打开(&amp;O) …</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近的(&amp;R)</translation>
    </message>
    <message>
        <source>Open the &amp;sample landscape</source>
        <translation>打开示例景观(&amp;S)</translation>
    </message>
    <message>
        <source>Save a &amp;copy as …</source>
        <translation>另存副本(&amp;C) …</translation>
    </message>
    <message>
        <source>&amp;Properties</source>
        <translation>属性(&amp;P)</translation>
    </message>
    <message>
        <source>C&amp;lose the project</source>
        <translation>关闭项目(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>重命名(&amp;N)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Find a command or record …</source>
        <translation>查找命令或记录(&amp;F) …</translation>
    </message>
    <message>
        <source>Hide and show the &amp;panels</source>
        <translation>隐藏或显示面板(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Import …</source>
        <translation>导入(&amp;I) …</translation>
    </message>
    <message>
        <source>Find &amp;missing layers …</source>
        <translation>查找缺失的图层(&amp;M) …</translation>
    </message>
    <message>
        <source>Add &amp;landscape</source>
        <translation>添加景观(&amp;L)</translation>
    </message>
    <message>
        <source>Add &amp;site</source>
        <translation>添加场地(&amp;S)</translation>
    </message>
    <message>
        <source>Add &amp;action</source>
        <translation>添加行动(&amp;A)</translation>
    </message>
    <message>
        <source>Add act&amp;or</source>
        <translation>添加参与方(&amp;O)</translation>
    </message>
    <message>
        <source>Add &amp;target</source>
        <translation>添加目标(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Progress of the targets</source>
        <translation>目标进展(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Shares</source>
        <translation>份额(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation>检查结果(&amp;F)</translation>
    </message>
    <message>
        <source>Attribute &amp;table</source>
        <translation>属性表(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>历史(&amp;H)</translation>
    </message>
    <message>
        <source>Compute the figures a&amp;new</source>
        <translation>重新计算数字(&amp;N)</translation>
    </message>
    <message>
        <source>Write a &amp;report …</source>
        <translation>撰写报告(&amp;R) …</translation>
    </message>
    <message>
        <source>Export a &amp;map …</source>
        <translation>导出地图(&amp;M) …</translation>
    </message>
    <message>
        <source>Arrange for an &amp;analyst</source>
        <translation>按分析员布置(&amp;A)</translation>
    </message>
    <message>
        <source>Arrange for a &amp;sustainability team</source>
        <translation>按可持续发展团队布置(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Help on what has the focus</source>
        <translation>当前焦点的帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Lesson &amp;1: read how far a target is</source>
        <translation>第 1 课：看目标完成了多少(&amp;1)</translation>
    </message>
    <message>
        <source>Lesson &amp;2: plan an action and give it an actor</source>
        <translation>第 2 课：规划行动并指定参与方(&amp;2)</translation>
    </message>
    <message>
        <source>Lesson &amp;3: share out what was reached</source>
        <translation>第 3 课：分摊已取得的成果(&amp;3)</translation>
    </message>
    <message>
        <source>&amp;About Ecotone</source>
        <translation>关于 Ecotone(&amp;A)</translation>
    </message>
    <message>
        <source>Ecotone %1
Planner and ledger for landscape-scale nature conservation in mining regions.</source>
        <translation>Ecotone %1
面向矿区景观尺度自然保护的规划与账本。</translation>
    </message>
    <message>
        <source>Main toolbar</source>
        <translation>主工具栏</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>项目(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation>图层(&amp;L)</translation>
    </message>
    <message>
        <source>P&amp;lan</source>
        <translation>规划(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Analyse</source>
        <translation>分析(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>报告(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>窗口(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Claims</source>
        <translation>主张(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Overlaps</source>
        <translation>重叠(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Records</source>
        <translation>记录(&amp;R)</translation>
    </message>
</context>
<context>
    <name>Obligation</name>
    <message>
        <source>avoiding impact at a site</source>
        <translation>避免场地上的影响</translation>
    </message>
    <message>
        <source>minimising impact at a site</source>
        <translation>减轻场地上的影响</translation>
    </message>
    <message>
        <source>rehabilitation or closure duty of a site</source>
        <translation>场地的复垦或闭矿义务</translation>
    </message>
    <message>
        <source>offset of a residual impact</source>
        <translation>抵消残余影响</translation>
    </message>
    <message>
        <source>other legal or permit duty</source>
        <translation>其他法律或许可义务</translation>
    </message>
    <message>
        <source>landscape action beyond all duties</source>
        <translation>超出一切义务的景观行动</translation>
    </message>
    <message>
        <source>additional conservation without a measured gain</source>
        <translation>没有实测增益的额外保护</translation>
    </message>
    <message>
        <source>support of another actor&apos;s landscape action</source>
        <translation>支持他方的景观行动</translation>
    </message>
    <message>
        <source>impact: loss caused by the actor</source>
        <translation>影响：参与方造成的损失</translation>
    </message>
</context>
<context>
    <name>PlanVerbs</name>
    <message>
        <source>A target is for a landscape. Add a landscape first.</source>
        <translation>目标属于景观。请先添加景观。</translation>
    </message>
    <message>
        <source>New target</source>
        <translation>新目标</translation>
    </message>
    <message>
        <source>New landscape</source>
        <translation>新景观</translation>
    </message>
    <message>
        <source>New site</source>
        <translation>新场地</translation>
    </message>
    <message>
        <source>New action</source>
        <translation>新行动</translation>
    </message>
    <message>
        <source>New actor</source>
        <translation>新参与方</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>移除“%1”</translation>
    </message>
    <message>
        <source>Remove %1 records</source>
        <translation>移除 %1 条记录</translation>
    </message>
</context>
<context>
    <name>RecordRef</name>
    <message>
        <source>Landscape</source>
        <translation>景观</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>行动</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>参与方</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
</context>
<context>
    <name>ShapeFact</name>
    <message>
        <source>not on the map yet</source>
        <translation>尚不在地图上</translation>
    </message>
    <message>
        <source>%1 · parts: %2 · points: %3</source>
        <translation>%1 · 部分：%2 · 点：%3</translation>
    </message>
</context>
<context>
    <name>Shares</name>
    <message>
        <source>partners nobody has named</source>
        <translation>未指名的合伙方</translation>
    </message>
    <message>
        <source>rest of a venture without an owner</source>
        <translation>合资企业中无主的其余部分</translation>
    </message>
    <message>
        <source>its stakes are not settled</source>
        <translation>其股权尚未理清</translation>
    </message>
    <message>
        <source>supported by %1</source>
        <translation>由 %1 支持</translation>
    </message>
    <message>
        <source>W1 equal per cell, by claim group</source>
        <translation>W1 每个像元均分，按主张组</translation>
    </message>
    <message>
        <source>W1 equal per cell, before joint ventures pass on</source>
        <translation>W1 每个像元均分，合资企业转分之前</translation>
    </message>
    <message>
        <source>W5 last in: what nobody else covers</source>
        <translation>W5 最后加入：只有它覆盖的部分</translation>
    </message>
    <message>
        <source>W6 stand-alone: all an actor covers</source>
        <translation>W6 单独：一方覆盖的全部</translation>
    </message>
    <message>
        <source>W2 by money</source>
        <translation>W2 按资金</translation>
    </message>
    <message>
        <source>W2 by person-days</source>
        <translation>W2 按人日</translation>
    </message>
    <message>
        <source>W2 by hectares treated</source>
        <translation>W2 按处理面积</translation>
    </message>
    <message>
        <source>W3 by agreed key</source>
        <translation>W3 按约定比例</translation>
    </message>
    <message>
        <source>W4 by area of actions (discouraged)</source>
        <translation>W4 按行动面积（不建议）</translation>
    </message>
    <message>
        <source>Unattributed</source>
        <translation>未归属</translation>
    </message>
    <message>
        <source>no action, or one that names no implementer</source>
        <translation>没有行动，或行动未指明实施方</translation>
    </message>
</context>
<context>
    <name>Stakes</name>
    <message>
        <source>operator</source>
        <translation>运营方</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Runs it</source>
        <translation>运营</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no.</source>
        <translation>“%1”既不是“是”也不是“否”。</translation>
    </message>
    <message>
        <source>“%1” is no date.</source>
        <translation>“%1”不是日期。</translation>
    </message>
    <message>
        <source>“%1” is none of the words of this column.</source>
        <translation>“%1”不是此列可用的词。</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
    <message>
        <source>There is no “%1” in the project.</source>
        <translation>项目中没有“%1”。</translation>
    </message>
    <message>
        <source>“%1” cannot be entered here; use the form.</source>
        <translation>“%1”不能在此输入；请用表单。</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>行动</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>参与方</translation>
    </message>
    <message>
        <source>Landscapes</source>
        <translation>景观</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>30 % of a landscape</source>
        <translation>景观的 30 %</translation>
    </message>
    <message>
        <source>Mine rehabilitation</source>
        <translation>矿山复垦</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Nothing but the project&apos;s name</source>
        <translation>只有项目名称</translation>
    </message>
    <message>
        <source>Protect 30 % by 2030</source>
        <translation>到 2030 年保护 30 %</translation>
    </message>
    <message>
        <source>Mine of %1</source>
        <translation>%1 的矿山</translation>
    </message>
    <message>
        <source>Begin from a template</source>
        <translation>从模板开始</translation>
    </message>
    <message>
        <source>A landscape with the target to protect 30 % of it by 2030. The target to restore is added once a map of degraded land is imported</source>
        <translation>一个景观，其目标是到 2030 年保护其 30 %。导入退化土地图后再添加恢复目标</translation>
    </message>
    <message>
        <source>A company, its mine and the landscape round it. The target to restore is added once a map of degraded land is imported</source>
        <translation>一家公司、其矿山及周围的景观。导入退化土地图后再添加恢复目标</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>mu</source>
        <translation>亩</translation>
    </message>
    <message>
        <source>not computed</source>
        <translation>未计算</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>不适用</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Operational</source>
        <translation>运营区</translation>
    </message>
    <message>
        <source>Legacy</source>
        <translation>历史遗留</translation>
    </message>
    <message>
        <source>Beyond</source>
        <translation>区外</translation>
    </message>
    <message>
        <source>In preparation</source>
        <translation>筹备中</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Post completion monitoring</source>
        <translation>完工后监测</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>已逆转</translation>
    </message>
    <message>
        <source>Implementer</source>
        <translation>实施方</translation>
    </message>
    <message>
        <source>Funder</source>
        <translation>资助方</translation>
    </message>
    <message>
        <source>Land manager</source>
        <translation>土地管理方</translation>
    </message>
    <message>
        <source>Supporter</source>
        <translation>支持方</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>监测方</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Spatial</source>
        <translation>空间数据</translation>
    </message>
    <message>
        <source>Field record</source>
        <translation>野外记录</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Joint venture</source>
        <translation>合资企业</translation>
    </message>
    <message>
        <source>Government</source>
        <translation>政府</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>社区</translation>
    </message>
    <message>
        <source>Civil society</source>
        <translation>民间组织</translation>
    </message>
    <message>
        <source>Financier</source>
        <translation>金融机构</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>买方</translation>
    </message>
    <message>
        <source>Unregistered</source>
        <translation>未登记</translation>
    </message>
    <message>
        <source>Jurisdiction</source>
        <translation>行政区</translation>
    </message>
    <message>
        <source>Catchment</source>
        <translation>流域</translation>
    </message>
    <message>
        <source>Stakeholder</source>
        <translation>利益相关方</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>陆地</translation>
    </message>
    <message>
        <source>Inland water</source>
        <translation>内陆水域</translation>
    </message>
    <message>
        <source>Coast and sea</source>
        <translation>海岸和海洋</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>矿山</translation>
    </message>
    <message>
        <source>Legacy site</source>
        <translation>遗留场地</translation>
    </message>
    <message>
        <source>Plant</source>
        <translation>工厂</translation>
    </message>
    <message>
        <source>Infrastructure</source>
        <translation>基础设施</translation>
    </message>
    <message>
        <source>Exploration</source>
        <translation>勘探</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Spatial planning</source>
        <translation>空间规划</translation>
    </message>
    <message>
        <source>Restoration</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>保护</translation>
    </message>
    <message>
        <source>Land cover</source>
        <translation>土地覆盖</translation>
    </message>
    <message>
        <source>Ecosystem type</source>
        <translation>生态系统类型</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>状况</translation>
    </message>
    <message>
        <source>Degraded baseline</source>
        <translation>退化基线</translation>
    </message>
    <message>
        <source>Protected area</source>
        <translation>保护地</translation>
    </message>
    <message>
        <source>Conserved area</source>
        <translation>其他保护区域</translation>
    </message>
    <message>
        <source>Spatial plan</source>
        <translation>空间规划</translation>
    </message>
    <message>
        <source>Key biodiversity area</source>
        <translation>生物多样性关键区</translation>
    </message>
    <message>
        <source>Reporting zone</source>
        <translation>报告分区</translation>
    </message>
    <message>
        <source>Sub basin</source>
        <translation>子流域</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Equity share</source>
        <translation>股权比例</translation>
    </message>
    <message>
        <source>Operational control</source>
        <translation>运营控制</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>行动</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Landscapes</source>
        <translation>景观</translation>
    </message>
    <message>
        <source>Pressures</source>
        <translation>压力</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>手工输入</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n surface(s) into “%1”</source>
        <translation>
            <numerusform>将 %n 个面合并到“%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Status date</source>
        <translation>状态日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Obligation</source>
        <translation>义务</translation>
    </message>
    <message>
        <source>Resourced</source>
        <translation>有预算</translation>
    </message>
    <message>
        <source>Monitored</source>
        <translation>有监测</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Next down</source>
        <translation>下游</translation>
    </message>
    <message>
        <source>Designation</source>
        <translation>指定类型</translation>
    </message>
    <message>
        <source>Reported area km2</source>
        <translation>申报面积 km²</translation>
    </message>
    <message>
        <source>Qualifies</source>
        <translation>是否合格</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Boundary type</source>
        <translation>边界类型</translation>
    </message>
    <message>
        <source>Realm</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Rationale</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop</name>
    <message>
        <source>Viridis</source>
        <translation>Viridis</translation>
    </message>
    <message>
        <source>Cividis</source>
        <translation>Cividis</translation>
    </message>
    <message>
        <source>Greens</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Greys</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>Brown to teal</source>
        <translation>棕到青</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation>，另有 %1 项</translation>
    </message>
    <message>
        <source>Missing for level %1: %2</source>
        <translation>第 %1 级尚缺：%2</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>已拒绝：%1</translation>
    </message>
    <message>
        <source>The project&apos;s policy ends below this level.</source>
        <translation>项目规定的上限低于该级别。</translation>
    </message>
    <message>
        <source>What may be said</source>
        <translation>可以怎样表述</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>第 %1 级</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>暂无。</translation>
    </message>
    <message>
        <source>The published claim is open again</source>
        <translation>已发布的主张需重新审定</translation>
    </message>
    <message>
        <source>Actions the claim leaves out</source>
        <translation>主张未计入的行动</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>What holds</source>
        <translation>已满足的条件</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::ActionForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>种类(&amp;K)</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>&amp;Why it is done</source>
        <translation>为何而做(&amp;W)</translation>
    </message>
    <message>
        <source>Whose &amp;ground</source>
        <translation>谁的土地(&amp;G)</translation>
    </message>
    <message>
        <source>S&amp;ite</source>
        <translation>场地(&amp;I)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>结束(&amp;E)</translation>
    </message>
    <message>
        <source>A budget covers it</source>
        <translation>有预算</translation>
    </message>
    <message>
        <source>It is monitored</source>
        <translation>有监测</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>备注(&amp;O)</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>No status yet, so it does not count. Add one with +.</source>
        <translation>尚无状态，因此不计入。用 + 添加。</translation>
    </message>
    <message>
        <source>Add a status as of today</source>
        <translation>添加今日状态</translation>
    </message>
    <message>
        <source>A status needs a date.</source>
        <translation>状态需要日期。</translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation>谁参与</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>参与方</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Agreed %</source>
        <translation>约定 %</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>资金</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Price year</source>
        <translation>价格年份</translation>
    </message>
    <message>
        <source>Person-days</source>
        <translation>人日</translation>
    </message>
    <message>
        <source>Treated, ha</source>
        <translation>处理面积，公顷</translation>
    </message>
    <message>
        <source>Add somebody who takes part</source>
        <translation>添加参与者</translation>
    </message>
    <message>
        <source>Nobody yet: its ground will be unattributed. Add an actor with +.</source>
        <translation>尚无人参与：其土地将未归属。用 + 添加参与方。</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>None. Attach a file with +.</source>
        <translation>无。用 + 附上文件。</translation>
    </message>
    <message>
        <source>Attach a file as evidence</source>
        <translation>附上文件作为证据</translation>
    </message>
    <message>
        <source>Attach evidence</source>
        <translation>附上证据</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::ActorForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>类型(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Controlled by</source>
        <translation>控制方(&amp;C)</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>Claim group</source>
        <translation>主张组</translation>
    </message>
    <message>
        <source>&amp;Other spellings</source>
        <translation>其他写法(&amp;O)</translation>
    </message>
    <message>
        <source>separated by semicolons</source>
        <translation>以分号分隔</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>备注(&amp;O)</translation>
    </message>
    <message>
        <source>Partners of the joint venture</source>
        <translation>合资企业的合伙方</translation>
    </message>
    <message>
        <source>None. Only a joint venture has partners.</source>
        <translation>无。只有合资企业有合伙方。</translation>
    </message>
    <message>
        <source>Add a partner</source>
        <translation>添加合伙方</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::AddPartTool</name>
    <message>
        <source>Add part</source>
        <translation>添加部分</translation>
    </message>
    <message>
        <source>Select the one surface that the part is to belong to.</source>
        <translation>选择该部分所属的那个面。</translation>
    </message>
    <message>
        <source>Add a part to “%1”</source>
        <translation>给“%1”添加部分</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::AddRingTool</name>
    <message>
        <source>Add hole</source>
        <translation>挖洞</translation>
    </message>
    <message>
        <source>Add a hole to “%1”</source>
        <translation>在“%1”上挖洞</translation>
    </message>
    <message>
        <source>No surface holds all of the hole. Draw it inside of one.</source>
        <translation>没有面包含整个洞。请画在某个面之内。</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::AmountTool</name>
    <message>
        <source>Simplify</source>
        <translation>简化</translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation>缓冲</translation>
    </message>
    <message>
        <source>Select surfaces and type how far, in metres, their outlines may move.</source>
        <translation>选择面，并输入轮廓可移动多少米。</translation>
    </message>
    <message>
        <source>Select surfaces and type a distance in metres; below zero they shrink.</source>
        <translation>选择面，并输入以米计的距离；小于零则收缩。</translation>
    </message>
    <message>
        <source>Tolerance (m)</source>
        <translation>容差（米）</translation>
    </message>
    <message>
        <source>Distance (m)</source>
        <translation>距离（米）</translation>
    </message>
    <message>
        <source>such as 5</source>
        <translation>例如 5</translation>
    </message>
    <message>
        <source>such as 100 or -20</source>
        <translation>例如 100 或 -20</translation>
    </message>
    <message>
        <source>“%1” is no distance in metres.</source>
        <translation>“%1”不是以米计的距离。</translation>
    </message>
    <message>
        <source>Nothing would be left of “%1”.</source>
        <translation>“%1”将什么都不剩。</translation>
    </message>
    <message>
        <source>Nothing that is selected has a surface.</source>
        <translation>所选之中没有面。</translation>
    </message>
    <message numerus="yes">
        <source>Simplify %n surface(s)</source>
        <translation>
            <numerusform>简化 %n 个面</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Buffer %n surface(s)</source>
        <translation>
            <numerusform>缓冲 %n 个面</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::Bookmarks</name>
    <message>
        <source>Place %1</source>
        <translation>地点 %1</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::ClaimsPanel</name>
    <message>
        <source>no entry</source>
        <translation>未登记</translation>
    </message>
    <message>
        <source>open again</source>
        <translation>需重新审定</translation>
    </message>
    <message>
        <source>&amp;Judge anew</source>
        <translation>重新评定(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Go to the record</source>
        <translation>转到该记录(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Copy the sentence</source>
        <translation>复制该句(&amp;C)</translation>
    </message>
    <message>
        <source>Nobody has a part, a pledge or a membership in a landscape with a target, so there is nothing to claim yet.</source>
        <translation>在设有目标的景观中，还没有任何一方参与、承诺或加入，因此尚无可主张的内容。</translation>
    </message>
    <message>
        <source>The ladder of the claim group</source>
        <translation>主张组的级别阶梯</translation>
    </message>
    <message>
        <source>Condition or sentence</source>
        <translation>条件或句子</translation>
    </message>
    <message>
        <source>Shown by, or what to do</source>
        <translation>由何证明，或应做什么</translation>
    </message>
    <message>
        <source>Claim groups and the level they reach</source>
        <translation>各主张组及其达到的级别</translation>
    </message>
    <message>
        <source>Claim group</source>
        <translation>主张组</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Judge the claims</source>
        <translation>评定主张</translation>
    </message>
    <message>
        <source>Judging …</source>
        <translation>正在评定…</translation>
    </message>
    <message>
        <source>Not judged yet.</source>
        <translation>尚未评定。</translation>
    </message>
    <message>
        <source>Of an earlier state of the project. Judge anew.</source>
        <translation>这是项目较早状态的结果，请重新评定。</translation>
    </message>
    <message>
        <source>As the project stands now.</source>
        <translation>与项目当前状态一致。</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::Colouring</name>
    <message>
        <source>By status</source>
        <translation>按状态</translation>
    </message>
    <message>
        <source>By actor</source>
        <translation>按参与方</translation>
    </message>
    <message>
        <source>By obligation code</source>
        <translation>按义务代码</translation>
    </message>
    <message>
        <source>In preparation</source>
        <translation>筹备中</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Post-completion monitoring</source>
        <translation>完工后监测</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>已逆转</translation>
    </message>
    <message>
        <source>Status not stated</source>
        <translation>状态未说明</translation>
    </message>
    <message>
        <source>Several actors</source>
        <translation>多个参与方</translation>
    </message>
    <message>
        <source>No implementer</source>
        <translation>无实施方</translation>
    </message>
    <message>
        <source>No obligation code</source>
        <translation>无义务代码</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::CommandPalette</name>
    <message>
        <source>Find a command or record</source>
        <translation>查找命令或记录</translation>
    </message>
    <message>
        <source>Type a command, or the name of a record</source>
        <translation>输入命令或记录名称</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>找到的内容</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::CrsDialog</name>
    <message>
        <source>Coordinate reference system</source>
        <translation>坐标参考系</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search a name, code or country: “UTM 48N”, “Mongolia”</source>
        <translation>搜索名称、代码或国家：“UTM 48N”、“Mongolia”</translation>
    </message>
    <message>
        <source>Systems found</source>
        <translation>找到的坐标系</translation>
    </message>
    <message>
        <source>Use this system</source>
        <translation>使用此坐标系</translation>
    </message>
    <message>
        <source>Lately used:</source>
        <translation>最近用过：</translation>
    </message>
    <message>
        <source>No system has all of these words. Try a country or a code.</source>
        <translation>没有包含全部词语的坐标系。试试国家或代码。</translation>
    </message>
    <message>
        <source>Systems found: %1</source>
        <translation>找到的坐标系：%1</translation>
    </message>
    <message>
        <source>Projected: coordinates are lengths on a plane.</source>
        <translation>投影：坐标是平面上的长度。</translation>
    </message>
    <message>
        <source>Geographic: coordinates are degrees. Areas are true all the same.</source>
        <translation>地理：坐标是度。面积仍是真实面积。</translation>
    </message>
    <message>
        <source>Meant for %1° to %2° east, %3° to %4° north.</source>
        <translation>适用于东经 %1° 至 %2°、北纬 %3° 至 %4°。</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::CrsModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Area of use</source>
        <translation>适用范围</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::DeletePartTool</name>
    <message>
        <source>Delete part</source>
        <translation>删除部分</translation>
    </message>
    <message>
        <source>Click a part of a surface, or a hole, to delete it.</source>
        <translation>点击面的一个部分或洞以删除它。</translation>
    </message>
    <message>
        <source>Delete a hole of “%1”</source>
        <translation>删除“%1”的一个洞</translation>
    </message>
    <message>
        <source>“%1” has no other part. Delete the record instead.</source>
        <translation>“%1”没有其他部分。请改为删除记录。</translation>
    </message>
    <message>
        <source>Delete a part of “%1”</source>
        <translation>删除“%1”的一个部分</translation>
    </message>
    <message>
        <source>There is no part of a surface here.</source>
        <translation>这里没有面的部分。</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::Docks</name>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Identify</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>鹰眼图</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>份额</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Attribute table</source>
        <translation>属性表</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>主张</translation>
    </message>
    <message>
        <source>Overlaps</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::DraftPreview</name>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::DrawTool</name>
    <message>
        <source>Draw action</source>
        <translation>绘制行动</translation>
    </message>
    <message>
        <source>Draw site</source>
        <translation>绘制场地</translation>
    </message>
    <message>
        <source>Draw landscape</source>
        <translation>绘制景观</translation>
    </message>
    <message>
        <source>Action %1</source>
        <translation>行动 %1</translation>
    </message>
    <message>
        <source>Site %1</source>
        <translation>场地 %1</translation>
    </message>
    <message>
        <source>Landscape %1</source>
        <translation>景观 %1</translation>
    </message>
    <message>
        <source>Other surfaces cover all of it, and overlaps are to be avoided. Nothing was added.</source>
        <translation>其他面覆盖了全部，而重叠应避免。未添加任何内容。</translation>
    </message>
    <message>
        <source>The outline crossed itself (%1) and was repaired.</source>
        <translation>轮廓自相交（%1），已修复。</translation>
    </message>
    <message>
        <source>Added %1.</source>
        <translation>已添加 %1。</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::EditKeys</name>
    <message>
        <source>Snapping is on.</source>
        <translation>捕捉已开启。</translation>
    </message>
    <message>
        <source>Snapping is off.</source>
        <translation>捕捉已关闭。</translation>
    </message>
    <message>
        <source>Tracing along borders is on.</source>
        <translation>沿边界追踪已开启。</translation>
    </message>
    <message>
        <source>Tracing is off.</source>
        <translation>追踪已关闭。</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::ExportMapDialog</name>
    <message>
        <source>Landscape</source>
        <translation>景观</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Dots per inch</source>
        <translation>每英寸点数</translation>
    </message>
    <message>
        <source>Export a map</source>
        <translation>导出地图</translation>
    </message>
    <message>
        <source>A4, landscape</source>
        <translation>A4 横向</translation>
    </message>
    <message>
        <source>A4, portrait</source>
        <translation>A4 纵向</translation>
    </message>
    <message>
        <source>A3, landscape</source>
        <translation>A3 横向</translation>
    </message>
    <message>
        <source>A3, portrait</source>
        <translation>A3 纵向</translation>
    </message>
    <message>
        <source>PDF, to print</source>
        <translation>PDF，供打印</translation>
    </message>
    <message>
        <source>PNG, a picture</source>
        <translation>PNG，图片</translation>
    </message>
    <message>
        <source>SVG, to draw on</source>
        <translation>SVG，供再编辑</translation>
    </message>
    <message>
        <source>&amp;Landscape</source>
        <translation>景观(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>页面(&amp;P)</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>格式(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Dots per inch</source>
        <translation>每英寸点数(&amp;D)</translation>
    </message>
    <message>
        <source>Browse …</source>
        <translation>浏览 …</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>The page as it will be</source>
        <translation>页面预览</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>No landscape with figures yet.</source>
        <translation>尚无有数字的景观。</translation>
    </message>
    <message>
        <source>Draw the page</source>
        <translation>绘制页面</translation>
    </message>
    <message>
        <source>The figures are still being computed. Try again in a moment.</source>
        <translation>数字仍在计算。请稍后再试。</translation>
    </message>
    <message>
        <source>Export the map</source>
        <translation>导出地图</translation>
    </message>
    <message>
        <source>Wrote the map to %1.</source>
        <translation>地图已写入 %1。</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::FieldMapping</name>
    <message>
        <source>not in the file</source>
        <translation>文件中没有</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::FindingsModel</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>找到的内容</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎么办</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::FindingsPanel</name>
    <message>
        <source>Nothing remarkable was found.</source>
        <translation>没有发现值得注意之处。</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Problems: %1 · Warnings: %2 · Notes: %3</source>
        <translation>问题：%1 · 警告：%2 · 提示：%3</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::Form</name>
    <message>
        <source>not stated</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
    <message>
        <source>“%1” is no date. Write it as 2027-12-31.</source>
        <translation>“%1”不是日期。请写成 2027-12-31。</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::HistoryPanel</name>
    <message>
        <source>Steps of the project, the latest first</source>
        <translation>项目的步骤，最新的在前</translation>
    </message>
    <message>
        <source>Taken back. Click to do it again.</source>
        <translation>已撤销。点击可重做。</translation>
    </message>
    <message>
        <source>Click to go back to just after this step.</source>
        <translation>点击可回到此步骤刚完成时。</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::IdentifyPanel</name>
    <message>
        <source>Choose View › Identify and click on the map to see what every layer has there.</source>
        <translation>选择“视图 › 查询”并在地图上点击，查看每个图层在该处的内容。</translation>
    </message>
    <message>
        <source>What is there</source>
        <translation>该处内容</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>No layer that is shown has anything there.</source>
        <translation>显示的图层在该处都没有内容。</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::IdentifyTool</name>
    <message>
        <source>Identify</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Click a place to see what every layer has there.</source>
        <translation>点击某处，查看每个图层在那里的内容。</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::ImportDialog</name>
    <message>
        <source>Bring it in as</source>
        <translation>导入为</translation>
    </message>
    <message>
        <source>Which part of the file</source>
        <translation>文件的哪一部分</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Shows the day</source>
        <translation>所示日期</translation>
    </message>
    <message>
        <source>Who made it</source>
        <translation>制作者</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>&amp;Bring it in as</source>
        <translation>导入为(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Part of the file</source>
        <translation>文件的部分(&amp;P)</translation>
    </message>
    <message>
        <source>What it is &amp;for</source>
        <translation>用途(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>Shows the &amp;day</source>
        <translation>所示日期(&amp;D)</translation>
    </message>
    <message>
        <source>Who &amp;made it</source>
        <translation>制作者(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>许可(&amp;L)</translation>
    </message>
    <message>
        <source>that of the file</source>
        <translation>文件自带的</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>选择 …</translation>
    </message>
    <message>
        <source>&amp;Coordinate system</source>
        <translation>坐标系(&amp;C)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Looking at the file …</source>
        <translation>正在查看文件 …</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>查看 %1</translation>
    </message>
    <message>
        <source>band %1 %2</source>
        <translation>波段 %1 %2</translation>
    </message>
    <message>
        <source>A layer of the map</source>
        <translation>地图图层</translation>
    </message>
    <message>
        <source>There is nothing in it that could be brought in.</source>
        <translation>其中没有可导入的内容。</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在读取 …</translation>
    </message>
    <message>
        <source>Imported %1. Findings: %2.</source>
        <translation>已导入 %1。检查结果：%2。</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::JobRow</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::JobRunner</name>
    <message>
        <source>Stopped; nothing was left half-done.</source>
        <translation>已停止；没有留下半成品。</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>完成。</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::JobsPanel</name>
    <message>
        <source>Imports, exports and reports run here; the window stays usable meanwhile.</source>
        <translation>导入、导出和报告在此运行；其间窗口仍可使用。</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::LandscapeForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>&amp;Boundary follows</source>
        <translation>边界依据(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Realm</source>
        <translation>领域(&amp;R)</translation>
    </message>
    <message>
        <source>Wh&amp;y this boundary</source>
        <translation>为何如此划界(&amp;Y)</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>备注(&amp;O)</translation>
    </message>
    <message>
        <source>Versions of the boundary</source>
        <translation>边界的版本</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Why it was drawn anew</source>
        <translation>为何重新绘制</translation>
    </message>
    <message>
        <source>No boundary yet: draw it on the map, or import it.</source>
        <translation>尚无边界：在地图上绘制，或导入。</translation>
    </message>
    <message>
        <source>Draw or import a boundary to add a version</source>
        <translation>绘制或导入边界以添加版本</translation>
    </message>
    <message>
        <source>Pressures</source>
        <translation>压力</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>None named yet.</source>
        <translation>尚未列出。</translation>
    </message>
    <message>
        <source>Add a pressure</source>
        <translation>添加压力</translation>
    </message>
    <message>
        <source>Pressure %1</source>
        <translation>压力 %1</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::LayerForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>角色(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Shows the day</source>
        <translation>所示日期(&amp;S)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>missing: %1. Use Layer › Find missing layers.</source>
        <translation>缺失：%1。请用“图层 › 查找缺失的图层”。</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>vector</source>
        <translation>矢量</translation>
    </message>
    <message>
        <source>band %1</source>
        <translation>波段 %1</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要值</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>未存储</translation>
    </message>
    <message>
        <source>So&amp;urce</source>
        <translation>来源(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>许可(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Coordinate system</source>
        <translation>坐标系(&amp;C)</translation>
    </message>
    <message>
        <source>that of the file</source>
        <translation>文件自带的</translation>
    </message>
    <message>
        <source>No &amp;data is</source>
        <translation>无数据值(&amp;D)</translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation>按文件所述</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>编码(&amp;E)</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>备注(&amp;O)</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>None: shapes, or values on a scale.</source>
        <translation>无：是图形，或连续数值。</translation>
    </message>
    <message>
        <source>Classes come with the layer&apos;s file</source>
        <translation>类别随图层文件而来</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::LayersPanel</name>
    <message>
        <source>Layers of the map</source>
        <translation>地图图层</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>&amp;Opacity</source>
        <translation>不透明度(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Zoom to the layer</source>
        <translation>缩放到图层(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Properties</source>
        <translation>属性(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Remove from the project</source>
        <translation>从项目中移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Colours tell</source>
        <translation>颜色表示(&amp;C)</translation>
    </message>
    <message>
        <source>Colour &amp;ramp</source>
        <translation>色带(&amp;R)</translation>
    </message>
    <message>
        <source>Write the &amp;names</source>
        <translation>显示名称(&amp;N)</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::ListEditor</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>移除此行</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::LogPanel</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>What the window says is kept here.</source>
        <translation>窗口所说的话保存在此。</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::MainWindow</name>
    <message>
        <source>Progress of the work</source>
        <translation>工作进度</translation>
    </message>
    <message>
        <source>Make the sample landscape</source>
        <translation>制作示例景观</translation>
    </message>
    <message>
        <source>%1[*] – Ecotone</source>
        <translation>%1[*] – Ecotone</translation>
    </message>
    <message>
        <source>The project is open elsewhere, so it can only be read here.</source>
        <translation>项目已在别处打开，此处只能读取。</translation>
    </message>
    <message>
        <source>Open or make a project first; then drop the files on it again.</source>
        <translation>请先打开或新建项目，再把文件拖放到窗口。</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>高对比度(&amp;H)</translation>
    </message>
    <message>
        <source>Areas in %1</source>
        <translation>面积单位 %1</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Units</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>The language changes when Ecotone is opened again.</source>
        <translation>语言在下次打开 Ecotone 时改变。</translation>
    </message>
    <message>
        <source>That of the &amp;system</source>
        <translation>随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>The project was made. Draw or import the landscape, and import a map of its degraded land, to see its figures.</source>
        <translation>项目已建立。绘制或导入景观，并导入其退化土地图，即可看到数字。</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::MapCanvas</name>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Nothing that is selected has a place on the map.</source>
        <translation>所选之中没有地图上的位置。</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::MapLayers</name>
    <message>
        <source>Actions</source>
        <translation>行动</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Landscapes</source>
        <translation>景观</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>%1 (cannot be drawn)</source>
        <translation>%1（无法绘制）</translation>
    </message>
    <message>
        <source>The file holds no surfaces; lines and points are not drawn.</source>
        <translation>文件中没有面；线和点不绘制。</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::MapStatus</name>
    <message>
        <source>Coordinates at the pointer</source>
        <translation>指针处坐标</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>比例尺</translation>
    </message>
    <message>
        <source>no coordinate system</source>
        <translation>没有坐标系</translation>
    </message>
    <message>
        <source>The first shape decides it, or choose one now.</source>
        <translation>由第一个图形决定，或现在选择。</translation>
    </message>
    <message>
        <source>Coordinate system: %1</source>
        <translation>坐标系：%1</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::MapSummary</name>
    <message>
        <source>Map at 1 to %1.</source>
        <translation>地图比例 1 比 %1。</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>未选择任何内容。</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1“%2”</translation>
    </message>
    <message numerus="yes">
        <source>%n records are selected, among them %1.</source>
        <translation>
            <numerusform>已选择 %n 条记录，其中有 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Selected: %1.</source>
        <translation>已选择：%1。</translation>
    </message>
    <message>
        <source>%1: %2 of degraded land under effective restoration.</source>
        <translation>%1：%2 的退化土地正在有效恢复。</translation>
    </message>
    <message>
        <source>%1: %2 covered.</source>
        <translation>%1：已覆盖 %2。</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::MeasureTool</name>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>Measure line</source>
        <translation>量测距离</translation>
    </message>
    <message>
        <source>Measure area</source>
        <translation>量测面积</translation>
    </message>
    <message>
        <source>Length (ellipsoidal): %1</source>
        <translation>长度（椭球面）：%1</translation>
    </message>
    <message>
        <source>Last leg: %1, %2° from north</source>
        <translation>最后一段：%1，自北 %2°</translation>
    </message>
    <message>
        <source>Measured on the ellipsoid</source>
        <translation>在椭球面上量测</translation>
    </message>
    <message>
        <source>Length on the ellipsoid (WGS 84): %1.</source>
        <translation>椭球面 (WGS 84) 上的长度：%1。</translation>
    </message>
    <message>
        <source>Area on the ellipsoid (WGS 84): %1.</source>
        <translation>椭球面 (WGS 84) 上的面积：%1。</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::MergeTool</name>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Click the surfaces to merge, the one that stays first; Enter or right-click merges them.</source>
        <translation>点击要合并的面，先点的保留；按回车或右键完成合并。</translation>
    </message>
    <message>
        <source>Merged. Statuses, partners and evidence are those of “%1”; undo brings the others back.</source>
        <translation>已合并。状态、合伙方和证据取自“%1”；撤销可恢复其他的。</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::MissingLayersDialog</name>
    <message>
        <source>Show where it is …</source>
        <translation>指出现在位置 …</translation>
    </message>
    <message>
        <source>Missing layers</source>
        <translation>缺失的图层</translation>
    </message>
    <message>
        <source>Every layer&apos;s file is where the project says.</source>
        <translation>每个图层的文件都在项目所说的位置。</translation>
    </message>
    <message>
        <source>These files are not where the project says. Show where one is now; those that moved along are found with it.</source>
        <translation>这些文件不在项目所说的位置。指出其中一个现在何处；一起移动的也会随之找到。</translation>
    </message>
    <message>
        <source>Where is %1?</source>
        <translation>%1 在哪里？</translation>
    </message>
    <message>
        <source>%1;;All files (*)</source>
        <translation>%1;;所有文件 (*)</translation>
    </message>
    <message>
        <source>Found: %1. Still missing: %2.</source>
        <translation>已找到：%1。仍缺：%2。</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::MoveTool</name>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Drag a surface to move it; what is selected moves together.</source>
        <translation>拖动面以移动；所选的一起移动。</translation>
    </message>
    <message>
        <source>There is no surface here that could be moved.</source>
        <translation>这里没有可移动的面。</translation>
    </message>
    <message numerus="yes">
        <source>Move %n surface(s)</source>
        <translation>
            <numerusform>移动 %n 个面</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>新项目</translation>
    </message>
    <message>
        <source>Make the project</source>
        <translation>建立项目</translation>
    </message>
    <message>
        <source>Name of the project</source>
        <translation>项目名称</translation>
    </message>
    <message>
        <source>&amp;Name of the project</source>
        <translation>项目名称(&amp;N)</translation>
    </message>
    <message>
        <source>Name of the landscape</source>
        <translation>景观名称</translation>
    </message>
    <message>
        <source>Name of the &amp;landscape</source>
        <translation>景观名称(&amp;L)</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>C&amp;ompany that runs the mine</source>
        <translation>运营矿山的公司(&amp;O)</translation>
    </message>
    <message>
        <source>Figures are for this day</source>
        <translation>数字对应的日期</translation>
    </message>
    <message>
        <source>Figures are for this &amp;day</source>
        <translation>数字对应的日期(&amp;D)</translation>
    </message>
    <message>
        <source>Coordinate reference system</source>
        <translation>坐标参考系</translation>
    </message>
    <message>
        <source>that of the first shape</source>
        <translation>第一个图形的</translation>
    </message>
    <message>
        <source>Coordinate &amp;system</source>
        <translation>坐标系(&amp;S)</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>选择 …</translation>
    </message>
    <message>
        <source>Project file</source>
        <translation>项目文件</translation>
    </message>
    <message>
        <source>Project &amp;file</source>
        <translation>项目文件(&amp;F)</translation>
    </message>
    <message>
        <source>Browse …</source>
        <translation>浏览 …</translation>
    </message>
    <message>
        <source>Where the project is kept</source>
        <translation>项目保存位置</translation>
    </message>
    <message>
        <source>Ecotone project (*.gpkg)</source>
        <translation>Ecotone 项目 (*.gpkg)</translation>
    </message>
    <message>
        <source>The project needs a name.</source>
        <translation>项目需要名称。</translation>
    </message>
    <message>
        <source>The landscape needs a name.</source>
        <translation>景观需要名称。</translation>
    </message>
    <message>
        <source>The company needs a name.</source>
        <translation>公司需要名称。</translation>
    </message>
    <message>
        <source>Say where the project is kept.</source>
        <translation>请说明项目保存在哪里。</translation>
    </message>
    <message>
        <source>There is a file of this name already. Choose another one.</source>
        <translation>已有同名文件。请另选一个。</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>没有这样的文件夹。</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::OverlapsPanel</name>
    <message>
        <source>not settled: divided equally (W1)</source>
        <translation>未达成协议：平均分配（W1）</translation>
    </message>
    <message>
        <source>%1, signed by %2</source>
        <translation>%1，签署方：%2</translation>
    </message>
    <message>
        <source>No ground is worked on by more than one claim group.</source>
        <translation>没有由多个主张组共同作业的地块。</translation>
    </message>
    <message>
        <source>Ground that several act on</source>
        <translation>多方共同作业的地块</translation>
    </message>
    <message>
        <source>Actions, and who works there</source>
        <translation>行动及作业方</translation>
    </message>
    <message>
        <source>Ground, ha</source>
        <translation>面积（公顷）</translation>
    </message>
    <message>
        <source>Equal, ha</source>
        <translation>平均分配（公顷）</translation>
    </message>
    <message>
        <source>As settled, ha</source>
        <translation>按协议（公顷）</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>协议</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::OverviewMap</name>
    <message>
        <source>Overview map</source>
        <translation>鹰眼图</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::PanTool</name>
    <message>
        <source>Pan</source>
        <translation>平移</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::PlanModel</name>
    <message>
        <source>Not on the map yet</source>
        <translation>尚不在地图上</translation>
    </message>
    <message>
        <source>Landscapes</source>
        <translation>景观</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>行动</translation>
    </message>
    <message>
        <source>Actions at no site</source>
        <translation>不属于场地的行动</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>参与方</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::PlanPanel</name>
    <message>
        <source>Find in the plan</source>
        <translation>在规划中查找</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>规划</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::PointEntry</name>
    <message>
        <source>“%1” is no leg. Type a length in metres, “&lt;” and degrees from north, such as 120 &lt; 45.</source>
        <translation>“%1”不是线段。请输入以米计的长度、“&lt;”和自北的度数，例如 120 &lt; 45。</translation>
    </message>
    <message>
        <source>A leg needs a point to start from. Draw or type one first.</source>
        <translation>线段需要起点。请先绘制或输入一点。</translation>
    </message>
    <message>
        <source>The leg ends outside of what the map&apos;s CRS can show.</source>
        <translation>线段终点超出了地图坐标系可表示的范围。</translation>
    </message>
    <message>
        <source>“%1” is no point. Type east and north with a comma between them, such as 512300, 4210500, or a leg such as 120 &lt; 45.</source>
        <translation>“%1”不是点。请输入东和北坐标，中间用逗号，例如 512300, 4210500，或线段如 120 &lt; 45。</translation>
    </message>
    <message>
        <source>%1 is no place on the earth in the map&apos;s CRS.</source>
        <translation>在地图的坐标系中，%1 不是地球上的位置。</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::PreflightCard</name>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>%1 × %2 cells, bands: %3</source>
        <translation>%1 × %2 像元，波段：%3</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>像元</translation>
    </message>
    <message>
        <source>Band %1</source>
        <translation>波段 %1</translation>
    </message>
    <message>
        <source>%1, classes: %2</source>
        <translation>%1，类别：%2</translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1，从 %2 到 %3</translation>
    </message>
    <message>
        <source>Layer “%1”</source>
        <translation>图层“%1”</translation>
    </message>
    <message>
        <source>surfaces: %1, points: %2, lines: %3, without shape: %4</source>
        <translation>面：%1，点：%2，线：%3，无图形：%4</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>invalid shapes, repaired on import: %1</source>
        <translation>无效图形，导入时修复：%1</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Nothing is wrong with it.</source>
        <translation>没有发现错误。</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::ProgressPanel</name>
    <message>
        <source>No target yet. Add one with Plan › Add target: it says how many hectares are to be restored or protected by when.</source>
        <translation>尚无目标。用“规划 › 添加目标”添加：它说明到何时要恢复或保护多少公顷。</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>按状态</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>行动</translation>
    </message>
    <message>
        <source>In the landscape</source>
        <translation>在景观内</translation>
    </message>
    <message>
        <source>On degraded land</source>
        <translation>在退化土地上</translation>
    </message>
    <message>
        <source>By ecosystem type</source>
        <translation>按生态系统类型</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>退化</translation>
    </message>
    <message>
        <source>Under restoration</source>
        <translation>恢复中</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>As it would be with what you are drawing</source>
        <translation>按您正在绘制的内容推算</translation>
    </message>
    <message>
        <source>Computing …</source>
        <translation>正在计算 …</translation>
    </message>
    <message>
        <source>No status yet</source>
        <translation>尚无状态</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>区域</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::ProjectForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>说明(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Coordinate system</source>
        <translation>坐标系(&amp;C)</translation>
    </message>
    <message>
        <source>that of the first shape</source>
        <translation>第一个图形的</translation>
    </message>
    <message>
        <source>&amp;Ventures pass on by</source>
        <translation>合资企业转分方式(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Partial below, %</source>
        <translation>低于此 % 视为部分(&amp;P)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Choose a coordinate system …</source>
        <translation>选择坐标系 …</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::RasterLayers</name>
    <message>
        <source>Degraded (%1)</source>
        <translation>退化（%1）</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::RecordsPanel</name>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Add it</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Choose its &amp;file …</source>
        <translation>选择其文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Lies where the &amp;selection lies</source>
        <translation>取所选对象的位置(&amp;S)</translation>
    </message>
    <message>
        <source>Pledges, documents, duties, settlements and other records that claims rest on. Choose a kind, then “New”.</source>
        <translation>承诺、文件、义务、协议以及主张所依据的其他记录。先选择类别，再点击“新建”。</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>记录类别</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>covers %1</source>
        <translation>面积 %1</translation>
    </message>
    <message>
        <source>has no place yet</source>
        <translation>尚无位置</translation>
    </message>
    <message>
        <source>The file the record stands for</source>
        <translation>该记录所代表的文件</translation>
    </message>
    <message>
        <source>Select an action, site or landscape first; the record will lie where it lies.</source>
        <translation>请先选择一项行动、一处场地或一个景观；记录将取其位置。</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::Redraw</name>
    <message>
        <source>Redrawn on the map</source>
        <translation>在地图上重画</translation>
    </message>
    <message>
        <source>Redraw landscape</source>
        <translation>重画景观</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::ReportDialog</name>
    <message>
        <source>With &amp;maps</source>
        <translation>带地图(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Open it when it is written</source>
        <translation>写好后打开(&amp;O)</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>撰写报告</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Browse …</source>
        <translation>浏览 …</translation>
    </message>
    <message>
        <source>Folder of the report</source>
        <translation>报告的文件夹</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>The figures are still being computed. Try again in a moment.</source>
        <translation>数字仍在计算。请稍后再试。</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>撰写报告</translation>
    </message>
    <message>
        <source>Wrote the report, files: %1. Its page is %2.</source>
        <translation>报告已写好，文件：%1。其页面是 %2。</translation>
    </message>
    <message>
        <source>The report as a page, PDF, OpenDocument text and Markdown, its tables as a workbook and CSV, and every unrounded figure as JSON, as the project stands now. Files of the same names are replaced.</source>
        <translation>按项目当前状态生成报告：网页、PDF、OpenDocument 文本和 Markdown，表格另存为工作簿和 CSV，未舍入的全部数值存为 JSON。同名文件将被替换。</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::ReshapeTool</name>
    <message>
        <source>Reshape</source>
        <translation>重塑</translation>
    </message>
    <message>
        <source>Reshape “%1”</source>
        <translation>重塑“%1”</translation>
    </message>
    <message>
        <source>There is no surface near the line that could be reshaped.</source>
        <translation>线的附近没有可重塑的面。</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::SelectTool</name>
    <message>
        <source>Select</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Click a surface or drag a box round several; Ctrl adds and takes away.</source>
        <translation>点击一个面，或拖出方框选择多个；Ctrl 可增减。</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::Session</name>
    <message>
        <source>No figures: an actor owns itself over some steps. See the findings.</source>
        <translation>没有数字：有参与方经若干步拥有了自己。见检查结果。</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::ShareChart</name>
    <message>
        <source>Shares as bars</source>
        <translation>份额条形图</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::SharesPanel</name>
    <message>
        <source>effective restoration</source>
        <translation>有效恢复</translation>
    </message>
    <message>
        <source>all actions (a plan, not progress)</source>
        <translation>全部行动（是规划，不是进展）</translation>
    </message>
    <message>
        <source>Hectares · %1</source>
        <translation>公顷 · %1</translation>
    </message>
    <message>
        <source>Change of condition · %1</source>
        <translation>状况变化 · %1</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>What is shared out</source>
        <translation>分摊的内容</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>份额</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>份额</translation>
    </message>
    <message>
        <source>Of the total</source>
        <translation>占总量</translation>
    </message>
    <message>
        <source>Directly</source>
        <translation>直接</translation>
    </message>
    <message>
        <source>Through ventures</source>
        <translation>经合资企业</translation>
    </message>
    <message>
        <source>Band over rules</source>
        <translation>各规则区间</translation>
    </message>
    <message>
        <source>Nothing to share out yet. Shares come from a restoration target with a layer of degraded land, and actions on the map that name who implements them.</source>
        <translation>还没有可分摊的。份额来自带退化土地图层的恢复目标，以及地图上指明实施方的行动。</translation>
    </message>
    <message>
        <source>As it would be with what you are drawing</source>
        <translation>按您正在绘制的内容推算</translation>
    </message>
    <message>
        <source>Computing …</source>
        <translation>正在计算 …</translation>
    </message>
    <message>
        <source>condition-ha</source>
        <translation>状况公顷</translation>
    </message>
    <message>
        <source>not computed</source>
        <translation>未计算</translation>
    </message>
    <message>
        <source>Share, %1</source>
        <translation>份额，%1</translation>
    </message>
    <message>
        <source>Total: %1 %2. </source>
        <translation>总量：%1 %2。</translation>
    </message>
    <message>
        <source>Counterfactual: %1. </source>
        <translation>反事实：%1。</translation>
    </message>
    <message>
        <source>Joint ventures pass on by %1. </source>
        <translation>合资企业按%1转分。</translation>
    </message>
    <message>
        <source>The thin line shows how far the rules W1 to W4 differ.</source>
        <translation>细线表示规则 W1 至 W4 相差多少。</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::SiteForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>种类(&amp;K)</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>备注(&amp;O)</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>No owner named yet.</source>
        <translation>尚未指明所有者。</translation>
    </message>
    <message>
        <source>Add an owner</source>
        <translation>添加所有者</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::SketchTool</name>
    <message>
        <source>Click the first point, or type it: east, north.</source>
        <translation>点击第一点，或输入：东, 北。</translation>
    </message>
    <message>
        <source>Click or type the next point; Backspace takes the last one back.</source>
        <translation>点击或输入下一点；退格键收回最后一点。</translation>
    </message>
    <message>
        <source>Click the next point. Double-click, right-click or Enter finishes.</source>
        <translation>点击下一点。双击、右键或回车完成。</translation>
    </message>
    <message>
        <source>A line needs two points.</source>
        <translation>线需要两点。</translation>
    </message>
    <message>
        <source>A surface needs three points.</source>
        <translation>面需要三点。</translation>
    </message>
    <message>
        <source>Next point</source>
        <translation>下一点</translation>
    </message>
    <message>
        <source>east, north   or   metres &lt; degrees from north</source>
        <translation>东, 北   或   米 &lt; 自北度数</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::SplitRecords</name>
    <message>
        <source>Only actions and sites can be split. Draw another landscape, or reshape this one.</source>
        <translation>只有行动和场地可以分割。请另画景观，或重塑这一个。</translation>
    </message>
    <message>
        <source>Split “%1”</source>
        <translation>分割“%1”</translation>
    </message>
    <message numerus="yes">
        <source>Split %n surface(s)</source>
        <translation>
            <numerusform>分割 %n 个面</numerusform>
        </translation>
    </message>
    <message>
        <source>Select two or more actions, or two or more sites, to merge them; the first one stays.</source>
        <translation>选择两个以上行动或两个以上场地以合并；第一个保留。</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::SplitTool</name>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>The line cuts nothing through. Draw it from outside to outside.</source>
        <translation>该线没有切开任何面。请从面外画到面外。</translation>
    </message>
    <message numerus="yes">
        <source>Split %n surface(s). Statuses and partners were copied, effort was parted by area, evidence stays with the largest piece.</source>
        <translation>
            <numerusform>已分割 %n 个面。状态和合伙方已复制，投入按面积分配，证据留在最大的一块。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::TablePanel</name>
    <message>
        <source>Which records</source>
        <translation>哪些记录</translation>
    </message>
    <message>
        <source>Find rows</source>
        <translation>查找行</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Attribute table</source>
        <translation>属性表</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation>行数：%1</translation>
    </message>
    <message>
        <source>Rows: %1 of %2</source>
        <translation>行数：%1 / %2</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::TargetBar</name>
    <message>
        <source>not applicable: there is nothing to restore or protect here</source>
        <translation>不适用：这里没有可恢复或保护的</translation>
    </message>
    <message>
        <source>not computed: an input is missing. The findings say which.</source>
        <translation>未计算：缺少输入。检查结果会说明是哪个。</translation>
    </message>
    <message>
        <source>%1 of degraded land is under effective restoration</source>
        <translation>%1 的退化土地正在有效恢复</translation>
    </message>
    <message>
        <source>%1 of %2 degraded on the baseline</source>
        <translation>基线上退化的 %2 中的 %1</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>目标 %1</translation>
    </message>
    <message>
        <source>target reached</source>
        <translation>目标已达到</translation>
    </message>
    <message>
        <source>gap %1</source>
        <translation>差距 %1</translation>
    </message>
    <message>
        <source>the target&apos;s area is not computed</source>
        <translation>目标面积未计算</translation>
    </message>
    <message>
        <source>%1 in preparation</source>
        <translation>%1 在筹备中</translation>
    </message>
    <message>
        <source>partial: only %1 of the landscape assessed</source>
        <translation>部分：只评估了景观的 %1</translation>
    </message>
    <message>
        <source>%1 of the landscape assessed</source>
        <translation>已评估景观的 %1</translation>
    </message>
    <message>
        <source>%1 of the landscape is protected or conserved</source>
        <translation>景观的 %1 受到保护</translation>
    </message>
    <message>
        <source>%1 of the landscape is under a spatial plan</source>
        <translation>景观的 %1 在空间规划之内</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 中的 %1</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::TargetForm</name>
    <message>
        <source>D1 · the same share everywhere</source>
        <translation>D1 · 各处相同比例</translation>
    </message>
    <message>
        <source>D2 · by the landscape&apos;s part of the nation&apos;s degraded land</source>
        <translation>D2 · 按景观占全国退化土地的份额</translation>
    </message>
    <message>
        <source>D3 · by feasibility</source>
        <translation>D3 · 按可行性</translation>
    </message>
    <message>
        <source>D4 · by ecosystem type</source>
        <translation>D4 · 按生态系统类型</translation>
    </message>
    <message>
        <source>D5 · by priority</source>
        <translation>D5 · 按优先级</translation>
    </message>
    <message>
        <source>D6 · as an adopted plan says</source>
        <translation>D6 · 按已通过的规划</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>种类(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Landscape</source>
        <translation>景观(&amp;L)</translation>
    </message>
    <message>
        <source>Figures as &amp;of</source>
        <translation>数字日期(&amp;O)</translation>
    </message>
    <message>
        <source>A target&apos;s figures are for a day.</source>
        <translation>目标的数字对应某一天。</translation>
    </message>
    <message>
        <source>D&amp;eadline</source>
        <translation>期限(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Percent</source>
        <translation>百分比(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Rule</source>
        <translation>规则(&amp;R)</translation>
    </message>
    <message>
        <source>Degra&amp;ded land</source>
        <translation>退化土地(&amp;D)</translation>
    </message>
    <message>
        <source>no layer chosen</source>
        <translation>未选图层</translation>
    </message>
    <message>
        <source>Its &amp;classes</source>
        <translation>其类别(&amp;C)</translation>
    </message>
    <message>
        <source>“%1” is no class: classes are whole numbers.</source>
        <translation>“%1”不是类别：类别是整数。</translation>
    </message>
    <message>
        <source>all in the group “degraded”</source>
        <translation>“degraded”组中的全部</translation>
    </message>
    <message>
        <source>Later &amp;map</source>
        <translation>后期地图(&amp;M)</translation>
    </message>
    <message>
        <source>Ecosys&amp;tems</source>
        <translation>生态系统(&amp;T)</translation>
    </message>
    <message>
        <source>De&amp;finition</source>
        <translation>定义(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>来源(&amp;S)</translation>
    </message>
    <message>
        <source>Adopted, ha (D6)</source>
        <translation>已通过，公顷 (D6)</translation>
    </message>
    <message>
        <source>Nation degraded, ha</source>
        <translation>全国退化，公顷</translation>
    </message>
    <message>
        <source>Nation target, ha</source>
        <translation>全国目标，公顷</translation>
    </message>
    <message>
        <source>Nation weighted, ha</source>
        <translation>全国加权，公顷</translation>
    </message>
    <message>
        <source>Here weighted, ha</source>
        <translation>此处加权，公顷</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::VertexTool</name>
    <message>
        <source>Edit vertices</source>
        <translation>编辑顶点</translation>
    </message>
    <message>
        <source>Drag a corner to move it, drag an edge to insert one; Delete removes the corner under the pointer.</source>
        <translation>拖动角点以移动，拖动边以插入；Delete 移除指针下的角点。</translation>
    </message>
    <message>
        <source>Nothing is held.</source>
        <translation>没有按住任何内容。</translation>
    </message>
    <message>
        <source>Move vertex</source>
        <translation>移动顶点</translation>
    </message>
    <message>
        <source>The outline crossed itself (%1) and was repaired.</source>
        <translation>轮廓自相交（%1），已修复。</translation>
    </message>
    <message>
        <source>Insert vertex</source>
        <translation>插入顶点</translation>
    </message>
    <message>
        <source>Point at the corner that is to go.</source>
        <translation>请指向要删除的角点。</translation>
    </message>
    <message>
        <source>A ring needs three corners. Delete the part or the hole instead.</source>
        <translation>环需要三个角点。请改为删除部分或洞。</translation>
    </message>
    <message>
        <source>Delete vertex</source>
        <translation>删除顶点</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::WelcomePage</name>
    <message>
        <source>Plan landscape-scale conservation, and show who contributed what. Everything stays on this computer.</source>
        <translation>规划景观尺度的保护，并说明谁贡献了什么。一切都留在这台电脑上。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Projects you open will be listed here.</source>
        <translation>打开过的项目会列在这里。</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Open the sample landscape</source>
        <translation>打开示例景观</translation>
    </message>
    <message>
        <source>An invented mining region with its map, targets and shares</source>
        <translation>一个虚构的矿区，带地图、目标和份额</translation>
    </message>
    <message>
        <source>New project from a template …</source>
        <translation>从模板新建项目 …</translation>
    </message>
    <message>
        <source>30 % of a landscape, mine rehabilitation, or blank</source>
        <translation>景观的 30 %、矿山复垦或空白</translation>
    </message>
    <message>
        <source>Open a project …</source>
        <translation>打开项目 …</translation>
    </message>
    <message>
        <source>An Ecotone project file (*.gpkg)</source>
        <translation>Ecotone 项目文件 (*.gpkg)</translation>
    </message>
    <message>
        <source>You can also drop a project, a raster or a shapefile on this window.</source>
        <translation>也可以把项目、栅格或 Shapefile 拖放到此窗口。</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Read how far a target is</source>
        <translation>看目标完成了多少</translation>
    </message>
    <message>
        <source>5 minutes on the sample, no internet needed</source>
        <translation>在示例上 5 分钟，无需联网</translation>
    </message>
    <message>
        <source>Plan an action and give it an actor</source>
        <translation>规划行动并指定参与方</translation>
    </message>
    <message>
        <source>10 minutes on the sample, no internet needed</source>
        <translation>在示例上 10 分钟，无需联网</translation>
    </message>
    <message>
        <source>Share out what was reached</source>
        <translation>分摊已取得的成果</translation>
    </message>
</context>
<context>
    <name>ecotone::desktop::WrittenForm</name>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>choose …</source>
        <translation>请选择…</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Planner and ledger for landscape-scale nature conservation</source>
        <translation>面向景观尺度自然保护的规划与账本</translation>
    </message>
    <message>
        <source>Project file to open</source>
        <translation>要打开的项目文件</translation>
    </message>
</context>
</TS>
