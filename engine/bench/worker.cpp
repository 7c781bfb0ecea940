// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/bench/worker.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <iostream>

#include "engine/api/error.h"

extern char** environ;

namespace strata::bench {

Worker::Worker(const std::string& program, const std::vector<std::string>& arguments) {
    int down[2], up[2];
    if (pipe2(down, O_CLOEXEC) != 0 || pipe2(up, O_CLOEXEC) != 0)
        throw api::Error(api::ErrorCode::Internal, "No pipe to a second process can be had.");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, down[0], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, up[1], STDOUT_FILENO);
    std::vector<char*> argv{const_cast<char*>(program.c_str())};
    for (const auto& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    const auto failed = posix_spawn(&m_process, program.c_str(), &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(down[0]);
    close(up[1]);
    m_to = fdopen(down[1], "w");
    m_from = fdopen(up[0], "r");
    if (failed != 0) throw api::Error(api::ErrorCode::Internal, program + " cannot be started a second time.");
    std::signal(SIGPIPE, SIG_IGN);
}

Worker::~Worker() {
    std::fclose(m_to);
    std::fclose(m_from);
    if (m_process > 0) waitpid(m_process, nullptr, 0);
}

Lap Worker::lap(std::size_t number) {
    return [this, number] {
        double seconds = 0;
        std::fprintf(m_to, "%zu\n", number);
        std::fflush(m_to);
        if (std::fscanf(m_from, "%lf", &seconds) != 1)
            throw api::Error(api::ErrorCode::Internal,
                             "The second process, with the system's own allocator, has ended: is there enough memory?");
        return seconds;
    };
}

void serve(const std::vector<Lap>& laps) {
    for (std::size_t number = 0; std::cin >> number && number < laps.size();)
        std::cout << std::scientific << laps[number]() << std::endl;
}

}  // namespace strata::bench
