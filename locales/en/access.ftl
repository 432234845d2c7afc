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
