/** HubSpot's CRM API as a client sees it: questions, pages, tokens, and what to do when refused. */
package io.headwater.crm.api;
