package dev.patchbay.linux.apt;

import dev.patchbay.model.patch.PatchId;
import dev.patchbay.model.reason.Reason;
import dev.patchbay.spi.CommandRequest;
import dev.patchbay.spi.CommandResult;
import dev.patchbay.spi.OperationOutcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why packages could not be fetched. apt names the addresses; a file's name begins with its package's.
 *
 * @param outcome Unreachable when nobody answered, otherwise Failed
 * @param reason what to tell about the whole
 * @param patches patches whose own file could not be fetched; all of them when apt named none
 */
record DownloadFailure(OperationOutcome outcome, Reason reason, Map<PatchId, Reason> patches) {

    static DownloadFailure of(CommandRequest command, CommandResult result, List<AptPatchId> wanted) {
        List<AptErrors.Unfetched> unfetched = AptErrors.unfetched(result);
        Map<PatchId, Reason> patches = new LinkedHashMap<>();
        for (AptErrors.Unfetched fetch : unfetched) {
            String file = fetch.address().substring(fetch.address().lastIndexOf('/') + 1);
            wanted.stream()
                    .filter(id -> file.startsWith(id.name() + "_"))
                    .forEach(id -> patches.put(id.toPatchId(), failed(fetch.address(), fetch.cause())));
        }
        if (unfetched.isEmpty()) {
            Reason reason = AptTool.failure(command, result);
            wanted.forEach(id -> patches.put(id.toPatchId(), reason));
            return new DownloadFailure(OperationOutcome.FAILED, reason, patches);
        }
        AptErrors.Unfetched first = unfetched.get(0);
        boolean unreachable = unfetched.stream().allMatch(AptErrors.Unfetched::isUnreachable);
        return new DownloadFailure(
                unreachable ? OperationOutcome.UNREACHABLE : OperationOutcome.FAILED,
                unreachable ? first.reason() : failed(first.address(), first.cause()),
                patches);
    }

    private static Reason failed(String subject, String message) {
        return AptReasons.DOWNLOAD_FAILED
                .with("subject", subject)
                .with("message", message)
                .build();
    }
}
