package dev.patchbay.scheduling.fit;

/** What is known before a run about a pending restart. */
enum RebootOutlook {
    NONE_PENDING,
    /** One is pending, or nobody could tell. */
    MAY_BE_PENDING
}
