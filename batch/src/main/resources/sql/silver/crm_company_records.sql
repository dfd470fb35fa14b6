-- What did the CRM tell of each company, record by record?
SELECT
  record_id,
  object_id AS company_id,
  name,
  domain,
  country,
  industry,
  modified_at,
  archived,
  delivery,
  file,
  record_no,
  made_at,
  landed_at
FROM IDENTIFIER(:crm_companies)
