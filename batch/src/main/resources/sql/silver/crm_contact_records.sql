-- What did the CRM tell of each contact, record by record, with personal data as tokens?
SELECT
  record_id,
  object_id AS contact_id,
  tokenise(customer_number) AS customer_token,
  tokenise(firstname) AS first_name_token,
  tokenise(lastname) AS last_name_token,
  tokenise(email) AS email_token,
  associatedcompanyid AS company_id,
  modified_at,
  archived,
  delivery,
  file,
  record_no,
  made_at,
  landed_at
FROM IDENTIFIER(:crm_contacts)
