-- What is planned for a month, revision by revision?
SELECT
  month,
  revision,
  revenue_target,
  deals_target,
  currency,
  delivery,
  file,
  record_no,
  made_at,
  landed_at
FROM IDENTIFIER(:sales_targets)
