# Many committees: `luanphien batch`.

batch-id = Committee
batch-organization = Name
batch-status = Plan
batch-meetings = Meetings
batch-sessions = Receptions
batch-delegate = By delegate
batch-highest = Highest load
batch-lowest = Lowest
batch-seconds = Seconds
batch-kept = kept
batch-optimal = optimal
batch-feasible = feasible
batch-invalid = invalid
batch-contradiction = contradiction
batch-no-plan = no plan
batch-error = error
batch-failed = { $n ->
    [one] 1 committee has no plan
   *[other] { $n } committees have no plan
}
batch-end = Proved optimal: { $optimal } · limit struck: { $feasible } · without a plan: { $failed } · { $total } s
batch-written = Written to { $path }.
progress-failed = { $name } · { $n } without a plan
fail-no-instances = There is no instance in this folder.
fail-no-instances-remedy = Name a folder with instances (*.json; plans, *.plan.json, do not count), or a file of JSON lines.
