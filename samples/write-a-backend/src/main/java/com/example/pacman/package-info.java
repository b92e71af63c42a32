/**
 * How to write a backend, in four steps.
 *
 * <ol>
 *   <li>A <b>provider</b> says whether a machine is yours, from files alone, and gives its reasons: {@link
 *       com.example.pacman.PacmanProvider}. It is registered in {@code META-INF/services}.
 *   <li>A <b>backend</b> asks the package manager and turns its words into values: {@link
 *       com.example.pacman.PacmanBackend}. Commands are absolute paths and argument vectors; what cannot be read is a
 *       completeness with a cause.
 *   <li>It declares the <b>capabilities</b> it has. This one only reads, so it declares none, and answers every request to
 *       install with {@code InstallResult.readOnly}.
 *   <li>A <b>contract test</b> proves it: a class that implements {@code PatchBackendContract} and prepares a machine for
 *       every scenario it can. Here the machines are recordings.
 * </ol>
 *
 * <p>The recordings were written after pacman's manual pages, not taken from a machine: this is a walk-through, not a
 * backend for Arch Linux.
 */
@NullMarked
package com.example.pacman;

import org.jspecify.annotations.NullMarked;
