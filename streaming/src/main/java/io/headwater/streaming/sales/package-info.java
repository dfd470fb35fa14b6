/**
 * Sales per minute and country: {@code shop.orders.v1} to {@code live.sales_per_minute} and the hot
 * topic {@code live.sales-per-minute.v1}. Start reading at {@link
 * io.headwater.streaming.sales.SalesPerMinuteJob}.
 */
package io.headwater.streaming.sales;
