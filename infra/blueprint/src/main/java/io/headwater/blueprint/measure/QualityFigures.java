package io.headwater.blueprint.measure;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How good a table was when its rules were last asked.
 *
 * @param day of the newest run that asked
 * @param scorePercent weighted share of the rules that were kept
 */
public record QualityFigures(
    LocalDate day, long rules, long broken, long failingRows, BigDecimal scorePercent) {}
