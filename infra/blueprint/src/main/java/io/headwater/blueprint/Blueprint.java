package io.headwater.blueprint;

import io.headwater.blueprint.cost.Cost;
import io.headwater.blueprint.section.Component;
import io.headwater.blueprint.section.DataModel;
import io.headwater.blueprint.section.Flows;
import io.headwater.blueprint.section.Governance;
import io.headwater.blueprint.section.Ingestion;
import io.headwater.blueprint.section.Layer;
import io.headwater.blueprint.section.Overview;
import io.headwater.blueprint.section.Scale;
import io.headwater.blueprint.section.ScaleStep;
import io.headwater.blueprint.section.Source;
import io.headwater.blueprint.section.Transformation;
import io.headwater.blueprint.section.UseCase;
import java.time.Instant;
import java.util.List;

/**
 * What a platform is: what its contracts say, and what was measured of it. Its JSON is this record;
 * a page shows the same.
 *
 * @param measuredAt when the figures were taken, the only time that is not of the data
 */
public record Blueprint(
    String name,
    Instant measuredAt,
    List<UseCase> useCases,
    Scale scale,
    Overview overview,
    List<Source> sources,
    List<Ingestion> ingestion,
    List<Layer> storage,
    List<Transformation> transformations,
    List<DataModel> dataModels,
    Flows flows,
    Governance governance,
    List<Component> stack,
    List<ScaleStep> scalingPlan,
    Cost cost) {}
