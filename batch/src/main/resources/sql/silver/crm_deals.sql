-- Which deals does the CRM have now, and what did it last tell of each?
WITH told AS (
  SELECT
    *,
    ROW_NUMBER() OVER (
      PARTITION BY deal_id
      -- Of two that are equally old the one that came later says more.
      ORDER BY modified_at DESC, archived DESC, delivery DESC, file DESC, record_no DESC
    ) AS nth
  FROM IDENTIFIER(:crm_deal_records)
)
SELECT
  deal_id,
  name,
  stage,
  pipeline,
  amount,
  currency,
  closes_at,
  company_id,
  company_ids,
  modified_at,
  record_id
FROM told
WHERE nth = 1 AND NOT archived
