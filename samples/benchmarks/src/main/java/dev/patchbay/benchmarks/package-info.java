/**
 * How fast Patchbay is, each figure beside its peer in the same run. {@code mvn -Pbenchmarks -DskipTests -pl
 * samples/benchmarks -am package} builds {@code samples/benchmarks/target/benchmarks.jar}, which takes JMH's arguments.
 */
@NullMarked
package dev.patchbay.benchmarks;

import org.jspecify.annotations.NullMarked;
