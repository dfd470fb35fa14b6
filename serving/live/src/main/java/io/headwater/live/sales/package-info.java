/** Sales per minute and country, and what they make of today. */
package io.headwater.live.sales;
