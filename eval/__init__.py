"""How good the answers are, measured: gold sets, metrics, benchmarks, and the shipped samples."""
