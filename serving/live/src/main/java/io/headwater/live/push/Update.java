package io.headwater.live.push;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headwater.live.anomalies.Anomaly;
import io.headwater.live.api.Answers;
import io.headwater.live.devices.DeviceAnswers;
import io.headwater.live.sales.SalesToday;
import java.util.List;

/** What has changed since the update before; what has not is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Update(
    SalesToday sales,
    DeviceAnswers.Changes devices,
    List<Anomaly> anomalies,
    Answers.Rates rates,
    Answers.Freshness freshness,
    Answers.Health health) {}
