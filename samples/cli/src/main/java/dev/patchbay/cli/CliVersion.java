package dev.patchbay.cli;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
final class CliVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = CliVersion.class.getPackage().getImplementationVersion();
        return new String[] {"patchbay " + (version == null ? "(built from sources)" : version)};
    }
}
