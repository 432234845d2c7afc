# Who may come in, and do what. The keys are those of locales/vi.

role-clerk = clerk
role-approver = standing committee
role-member = member
role-auditor = auditor

right-anybody = is open to all
right-logged-in = is for everybody who is logged in
right-read = read what belongs to the committee
right-prepare = prepare plans, keep the records
right-approve = approve a plan
right-publish = publish a plan
right-own = see and report one's own duties
right-journal = read the journal
right-administer = manage the users

user-added = { $login } may come in to { $committee }.
user-changed = { $login } of { $committee } is changed.
user-removed = { $login } of { $committee } may no longer come in; what was done stays in the journal, and restore lets them in again.
user-restored = { $login } of { $committee } may come in again.
user-password-set = { $login } of { $committee } has a new password; all sessions have ended.
user-password-once = The password, shown this once:
user-none = The committee has no users yet.
user-yes = yes
user-no = no

help-user = Say who may come in to the service, and do what
help-user-more =
    Examples:
      export LUANPHIEN_REGISTER=office.db
      luanphien user add lan --name 'Nguyễn Thị Lan' --roles clerk --create --committee tam-nong
      luanphien user add hung --name 'Trần Văn Hùng' --roles approver,member --person p07
      luanphien user list

    Where no register is named, it is the one that `luanphien serve` opens by itself.

    Roles: clerk (prepares), approver (standing committee: approves, publishes), member (own duties),
    auditor (reads, the journal included). One user may have several.
help-user--login = Name to log in with: 2 to 40 small letters, digits, dots, dashes; taken once in the whole service
help-user--roles = Roles, separated by commas: clerk, approver, member, auditor
help-user--person = Id of the person in instances; members need one
help-user--password_stdin = Read the password from the first line of standard input [default: make a strong one and show it once]
help-user-add = Let somebody in
help-user-add-more =
    Examples:
      export LUANPHIEN_REGISTER=office.db
      luanphien user add lan --name 'Nguyễn Thị Lan' --roles clerk --create --committee tam-nong
      luanphien user add hung --name Hùng --roles member --person p07 --password-stdin < password.txt

    There is no default password. A password has at least 12 characters and does not contain the login.
help-user-add--name = Name for people
help-user-add--create = Make the register, and the committee, where they are not there yet
help-user-list = List the users of a committee
help-user-list-more =
    Examples:
      luanphien user list --register office.db
      luanphien user list --committee tam-nong --register postgres://office@server/luanphien --json
help-user-password = Give somebody another password; all their sessions end
help-user-password-more =
    Examples:
      luanphien user password lan --register office.db
      luanphien user password lan --password-stdin --register office.db < password.txt
help-user-roles = Give somebody other roles, in the place of those they have
help-user-roles-more =
    Examples:
      luanphien user roles lan clerk,auditor --register office.db
      luanphien user roles hung member --person p07 --register office.db
help-user-remove = Let somebody in no more: sessions, tokens and addresses end at once
help-user-remove-more =
    Examples:
      luanphien user remove lan --register office.db
help-user-restore = Let somebody in again who was removed
help-user-restore-more =
    Examples:
      luanphien user restore lan --register office.db

# Running the service.
serve-listens = The service runs at { $address }, the register is { $register }. Ctrl+C stops it.
serve-cannot-listen = cannot listen there: { $cause }
serve-cannot-listen-remedy = choose another port with --listen, like --listen 127.0.0.1:8081
serve-nobody = Nobody may come in yet. Add the first: { $program } user add LOGIN --name NAME --roles clerk --create --committee ID --register '{ $register }'
worker-waits = Waiting for work of the register { $register }. Ctrl+C stops it.
help-serve = Run the service: pages for the office, the standing committee, the members, and the API
help-serve-more =
    Examples:
      luanphien user add lan --name 'Nguyễn Thị Lan' --roles clerk --create --committee tam-nong
      luanphien serve                                   at http://127.0.0.1:8080
      luanphien serve --db postgres://server/luanphien --listen 0.0.0.0:8080 --workers 0

    Without anything said, the register lies in the user's data folder. Everything can also be said by
    LUANPHIEN_LISTEN, LUANPHIEN_DATABASE, LUANPHIEN_WORKERS, LUANPHIEN_PUBLIC_URL in the environment, or in
    the file of --config; see docs/service.md.
help-serve--listen = Address and port [default: 127.0.0.1:8080]
help-serve--workers = Pieces of long work done at the same time inside the server; 0: only where `worker` runs [default: 1]
help-serve--public_url = Address that people use, like https://luanphien.example: for the cookie and links in calendars
help-serve--behind_proxy = A proxy in front tells the caller's address in X-Forwarded-For
help-serve--at = The moment taken as now when it starts, for practice on a quarter to come, like 2027-01-05T08:00:00+07:00
help-serve--db = The register: a SQLite file or postgres://… [default: in the user's data folder]
help-serve--longest = Longest time of one piece of long work, in seconds [default: 3600]
help-serve--config = A TOML file with the entries above
help-serve--log = The log for people (text) or for programs (json) [default: text]
help-worker = Do the service's long work on this machine
help-worker-more =
    Examples:
      luanphien worker --db postgres://server/luanphien

    Several may run on several machines; when one dies over its work, another goes on.
help-worker--db = The service's register: a SQLite file or postgres://…
help-worker--longest = Longest time of one piece of long work, in seconds [default: 3600]
help-worker--config = A TOML file as for serve
help-worker--log = The log for people (text) or for programs (json) [default: text]
help-worker--one = Do only this job
