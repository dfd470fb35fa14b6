<#-- A blueprint as Markdown. -->
# ${page.title()}

${page.lead()}
<#list page.sections() as section>

## ${section.title()}
<#list section.blocks() as block>

<#if block.kind() == "paragraph">
${block.text()}
<#elseif block.kind() == "picture">
```mermaid
${write.picture(block.flows())?trim}
```
<#else>
<#if block.title()?has_content>
### ${block.title()}

</#if>
|<#list block.columns() as column> ${column.heading()} |</#list>
|<#list block.columns() as column>${column.numeric()?then("---:", "---")}|</#list>
<#list block.rows() as row>
|<#list row as cell> ${write.cell(cell)} |</#list>
</#list>
</#if>
</#list>
</#list>
