/**
 * A stand-in for a CRM, made up from a seed: it answers in the shapes of HubSpot's API, changes
 * when it is asked to, misbehaves when it is told to, and knows what it holds.
 */
package io.headwater.crm.standin;
