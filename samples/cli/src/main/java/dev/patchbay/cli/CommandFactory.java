package dev.patchbay.cli;

import java.time.Clock;
import picocli.CommandLine;

/** Gives commands the clock they were started with, so that a test can replay any moment. */
final class CommandFactory implements CommandLine.IFactory {

    private final Clock clock;

    CommandFactory(Clock clock) {
        this.clock = clock;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == NowOption.class) {
            return type.cast(new NowOption(clock));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
