package dev.patchbay.scheduling.fit;

/**
 * The sum of several durations as one lognormal with the same mean and variance (Fenton and Wilkinson), with the machine's
 * common factor on top. Seconds.
 */
record TotalTime(double fixed, double mean, double variance) {

    static final TotalTime NONE = new TotalTime(0, 0, 0);

    TotalTime plus(WorkUnit unit) {
        TotalTime more = unit.spread();
        return new TotalTime(fixed + more.fixed, mean + more.mean, variance + more.variance);
    }

    TotalTime plusFixed(double seconds) {
        return new TotalTime(fixed + seconds, mean, variance);
    }

    /** Returns the quantile in milliseconds for the standard normal quantile {@code z}. */
    long quantileMillis(double z, double machineSigma) {
        if (mean == 0) {
            return (long) Math.ceil(fixed * 1000);
        }
        double logVariance = Math.log1p(variance / (mean * mean));
        double logMean = Math.log(mean) - logVariance / 2;
        double sigma = Math.sqrt(logVariance + machineSigma * machineSigma);
        return (long) Math.ceil(1000 * (fixed + Math.exp(logMean + z * sigma)));
    }
}
