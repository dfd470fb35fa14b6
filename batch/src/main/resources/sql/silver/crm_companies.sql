-- Which companies does the CRM have now, and what did it last tell of each?
WITH told AS (
  SELECT
    *,
    ROW_NUMBER() OVER (
      PARTITION BY company_id
      -- Of two that are equally old the one that came later says more.
      ORDER BY modified_at DESC, archived DESC, delivery DESC, file DESC, record_no DESC
    ) AS nth
  FROM IDENTIFIER(:crm_company_records)
)
SELECT
  company_id,
  name,
  domain,
  country,
  industry,
  modified_at,
  record_id
FROM told
WHERE nth = 1 AND NOT archived
