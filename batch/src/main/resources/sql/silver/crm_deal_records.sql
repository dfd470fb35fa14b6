-- What did the CRM tell of each deal, record by record, and with which company is it?
SELECT
  record_id,
  object_id AS deal_id,
  dealname AS name,
  dealstage AS stage,
  pipeline,
  amount,
  deal_currency_code AS currency,
  closedate AS closes_at,
  SUBSTRING_INDEX(company_ids, ';', 1) AS company_id,
  company_ids,
  modified_at,
  archived,
  delivery,
  file,
  record_no,
  made_at,
  landed_at
FROM IDENTIFIER(:crm_deals)
