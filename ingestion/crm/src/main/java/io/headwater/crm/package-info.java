/**
 * What a CRM with HubSpot's objects API holds, to the landing folder of the object store: {@code
 * Pull} walks through the objects of a type, {@code landing} keeps the pages, {@code standin} is a
 * CRM made up for where there is no real one.
 */
package io.headwater.crm;
